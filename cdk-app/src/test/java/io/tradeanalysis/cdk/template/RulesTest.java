package io.tradeanalysis.cdk.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** cdk-nag, cfn-lint, and that the same input gives the same bytes. */
@NeedsNode
class RulesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "security", "nag.md");
    private static final Path PROPOSAL = Path.of("target", "nag.md");

    private static final String NO_REASON = "| ? |";

    private static final List<Map<String, String>> CONTEXTS = List.of(
            Map.of("image", Synthesis.IMAGE),
            Map.of("architecture", "arm"),
            Map.of("zones", "us-west-1a,us-west-1c", "endpointZones", "2"),
            Map.of("identity", "2:trust"),
            Map.of("minWorkers", "2", "maxWorkers", "2"),
            Map.of("monthlyBudget", "12.50"),
            Map.of("alarmEmail", "risk@example.com", "monthlyBudget", "50"));

    @Test
    void shouldHaveNoOpenFinding() {
        assertThat(CONTEXTS)
                .allSatisfy(
                        context -> assertThat(Synthesis.of(context).findings()).isEmpty());
    }

    /** When it fails: look at what changed, and copy cdk-app/target/nag.md over the document if it is meant. */
    @Test
    void shouldListEveryExceptionInTheDocument() throws IOException {
        String document = """
                # Exceptions from cdk-nag's rules

                Every synthesis is held to the AwsSolutions rules of cdk-nag; an open finding stops it. These are the exceptions of an
                environment with its own network and nothing chosen, each with its reason. A test compares the list with the template.

                | rule | where | only for | why |
                |---|---|---|---|
                %s
                ## Wildcards in policies of resources

                cdk-nag looks at what identities may do, not at the policies of endpoints, buckets, topics, of the API and of roles. These are all
                wildcards in them, with an `alarmEmail`; the test wants a reason for each.

                | where | statement | wildcards | why |
                |---|---|---|---|
                %s""".formatted(
                lines(Synthesis.usual().template().resources().values().stream().flatMap(RulesTest::exceptions)),
                lines(wildcards()));

        Files.writeString(PROPOSAL, document);

        assertThat(document).isEqualTo(Files.readString(DOCUMENT)).doesNotContain(NO_REASON);
    }

    private static String lines(Stream<String> rows) {
        return rows.collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** Their reasons are in the document alone, where somebody has written them. */
    private static Stream<String> wildcards() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        return Wildcards.rows(
                        Synthesis.of(Map.of("alarmEmail", "risk@example.com")).template())
                .distinct()
                .map(row -> lines.stream()
                        .filter(line -> line.startsWith(row))
                        .findFirst()
                        .orElse(row + " ? |"));
    }

    /** Else the command line says at every synthesis that some are not configured: npx cdk flags --unstable=flags sets them. */
    @Test
    void shouldSetEveryFlagOfTheLibrary() throws IOException {
        JsonNode flags = new JsonMapper()
                .readTree(Files.readString(Synthesis.usual().file().resolveSibling("manifest.json")))
                .at("/artifacts/aws-cdk-lib~1feature-flag-report/properties/flags");

        assertThat(flags.propertyStream())
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(flag.getValue().has("userValue"))
                        .as(flag.getKey())
                        .isTrue());
    }

    private static Stream<String> exceptions(JsonNode resource) {
        return resource.at("/Metadata/cdk_nag/rules_to_suppress")
                .valueStream()
                .map(rule -> "| %s | %s | %s | %s |"
                        .formatted(
                                rule.get("id").asString(),
                                Wildcards.path(resource),
                                appliesTo(rule),
                                rule.get("reason").asString()));
    }

    private static String appliesTo(JsonNode rule) {
        return rule.path("applies_to")
                .valueStream()
                .map(each -> "`%s`".formatted(each.path("regex").asString(each.asString(""))))
                .collect(Collectors.joining(", "));
    }

    @Test
    void shouldSatisfyCfnLint() throws IOException, InterruptedException {
        assumeTrue(NeedsNode.Programs.isThere("cfn-lint"), "there is no cfn-lint on the PATH");
        List<String> command = Stream.concat(
                        Stream.of("cfn-lint", "--"),
                        CONTEXTS.stream()
                                .map(context -> Synthesis.of(context).file().toString()))
                .toList();
        Process lint = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(lint.waitFor()).isZero();
    }

    /** What is retained outlives its environment. */
    @Test
    void shouldRetainNothing() {
        assertThat(Synthesis.usual().template().resources()).allSatisfy((name, resource) -> {
            assertThat(resource.path("DeletionPolicy").asString("Delete"))
                    .as(name)
                    .isEqualTo("Delete");
            assertThat(resource.path("UpdateReplacePolicy").asString("Delete"))
                    .as(name)
                    .isEqualTo("Delete");
        });
    }

    @Test
    void shouldMakeTheSameBytesTwice() {
        assertThat(Synthesis.again().file())
                .hasSameBinaryContentAs(Synthesis.usual().file());
    }
}
