package io.tradeanalysis.cdk.template;

import io.tradeanalysis.cdk.Artifacts;
import io.tradeanalysis.cdk.EnvironmentStack;
import io.tradeanalysis.cdk.account.AccountAnswer;
import io.tradeanalysis.cdk.account.AccountFacts;
import io.tradeanalysis.cdk.account.AccountQuestions;
import io.tradeanalysis.cdk.nag.Rules;
import io.tradeanalysis.cdk.settings.EnvironmentSettings;
import io.tradeanalysis.cdk.settings.SettingsCheck;
import io.tradeanalysis.cdk.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A synthesized environment, made of small files in place of programs. It takes seconds, so what has been made is kept for
 * all tests.
 *
 * @param file the template
 * @param template the same, read
 * @param tags what CloudFormation adds to everything that takes tags
 * @param findings errors and warnings of the synthesis, cdk-nag's among them
 */
record Synthesis(Path file, Template template, Map<String, String> tags, List<String> findings) {

    /** An image that an account has said. */
    static final String IMAGE = "ami-0123456789abcdef0";

    private static final Set<String> FINDINGS = Set.of("aws:cdk:error", "aws:cdk:warning");
    private static final Map<Variant, Synthesis> MADE = new ConcurrentHashMap<>();

    private record Variant(Map<String, String> context, Optional<AccountFacts> facts) {}

    /** With nothing chosen but the image, which an account usually says. */
    static Synthesis usual() {
        return of(Map.of("image", IMAGE));
    }

    static Synthesis of(Map<String, String> context) {
        return MADE.computeIfAbsent(new Variant(context, Optional.empty()), Synthesis::make);
    }

    static Synthesis of(Map<String, String> context, AccountFacts facts) {
        return MADE.computeIfAbsent(new Variant(context, Optional.of(facts)), Synthesis::make);
    }

    /** The same as usual, made anew. */
    static Synthesis again() {
        return make(new Variant(Map.of("image", IMAGE), Optional.empty()));
    }

    private static Synthesis make(Variant variant) {
        EnvironmentSettings settings = ((SettingsCheck.Right) SettingsReader.check(variant.context())).settings();
        AccountFacts facts = variant.facts()
                .orElseGet(() -> ((AccountAnswer.Ready) new AccountQuestions(settings).withoutAccount()).facts());
        try {
            Path folder = Files.createTempDirectory("synthesis");
            App app = new App(AppProps.builder()
                    .outdir(folder.toString())
                    .analyticsReporting(false)
                    .context(contextOfCdk())
                    .build());
            EnvironmentStack stack = new EnvironmentStack(app, settings, facts, artifacts());
            Rules.hold(app);
            CloudFormationStackArtifact made = app.synth().getStackByName(stack.getStackName());
            Path file = Path.of(made.getTemplateFullPath());
            return new Synthesis(
                    file,
                    Template.read(file),
                    made.getTags(),
                    findings(folder.resolve(stack.getStackName() + ".metadata.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the command line adds to every synthesis: the library's flags of cdk.json, and where a resource is from. */
    private static Map<String, Object> contextOfCdk() throws IOException {
        Map<String, Object> context = new TreeMap<>();
        new JsonMapper()
                .readTree(Files.readString(Path.of("..", "cdk.json")))
                .get("context")
                .propertyStream()
                .forEach(flag ->
                        context.put(flag.getKey(), new JsonMapper().treeToValue(flag.getValue(), Object.class)));
        context.put("aws:cdk:enable-path-metadata", true);
        return context;
    }

    private static List<String> findings(Path metadata) throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(metadata))
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(entry -> FINDINGS.contains(entry.get("type").asString()))
                .map(entry -> entry.get("data").asString())
                .toList();
    }

    /** Files with a fixed content, so that their keys are the same in every run. */
    private static Artifacts artifacts() throws IOException {
        Path folder = Path.of("target", "artifacts").toAbsolutePath();
        Path prices = Files.createDirectories(folder.resolve("prices"));
        Files.writeString(prices.resolve("DEMO.csv"), "Date,Adj Close\n2020-01-02,1.5\n");
        return new Artifacts(
                Files.writeString(folder.resolve("worker.jar"), "the worker's program"),
                Files.writeString(folder.resolve("function.zip"), "the function"),
                Files.writeString(folder.resolve("setup.zip"), "the functions of a deployment"),
                prices);
    }
}
