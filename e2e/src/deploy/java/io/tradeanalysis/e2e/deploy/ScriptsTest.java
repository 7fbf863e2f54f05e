package io.tradeanalysis.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every script of the project. */
class ScriptsTest {

    @Test
    void shouldSatisfyShellcheck() throws IOException {
        Command shellcheck = Command.of(Product.root(), "shellcheck", "--external-sources");
        for (Path script : scripts()) {
            shellcheck = shellcheck.and(script.toString());
        }

        Command.Outcome outcome = shellcheck.run();

        assertThat(scripts()).hasSizeGreaterThan(5);
        assertThat(outcome.said()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    /** In a checkout where nothing was ever built, and where nothing can be: there is no Maven. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost",
                "deploy-front-end",
                "destroy",
                "drift",
                "reap",
                "rotate-identity",
                "run-local",
                "sbom",
                "smoke-test",
                "test"
            })
    void shouldExplainItselfWithoutABuild(String script) throws IOException {
        Path checkout = Scratch.fresh("checkout");
        Files.copy(Product.root().resolve("pom.xml"), checkout.resolve("pom.xml"));
        try (Stream<Path> files = Files.walk(Product.root().resolve("scripts"))) {
            for (Path file : files.toList()) {
                Files.copy(file, checkout.resolve(Product.root().relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }

        Command.Outcome outcome =
                Command.of(checkout, "scripts/" + script, "--help").run();

        assertThat(outcome.status()).as(outcome.said()).isZero();
        assertThat(outcome.said()).startsWith("Usage: scripts/" + script + " ").doesNotContain("shellcheck", "set -e");
        assertThat(checkout.resolve(".local")).doesNotExist();
    }

    /** The program's own text, which names every option. */
    @ParameterizedTest
    @ValueSource(strings = {"cost", "deploy-front-end", "destroy", "reap", "rotate-identity", "run-local"})
    void shouldNameInItsUsageWhatTheProgramNames(String script) throws IOException {
        Path file = Product.root().resolve("scripts").resolve(script);
        Command.Outcome outcome =
                Command.of(Product.root(), file.toString(), "--help").run().expectSuccess();

        assertThat(outcome.said()).startsWith("Usage: scripts/" + script + " ");
        List<String> options = Pattern.compile("(?<![\\w-])--[a-z-]+")
                .matcher(outcome.said())
                .results()
                .map(MatchResult::group)
                .filter(option -> !option.equals("--help") && !option.equals("--version"))
                .distinct()
                .toList();
        assertThat(options).hasSizeGreaterThan(2);
        String comment = Files.readString(file)
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .collect(Collectors.joining("\n"));
        assertThat(comment).contains(options);
    }

    @Test
    void shouldTellCosts() {
        Command.Outcome outcome =
                Command.of(Product.root(), "scripts/cost").run().expectSuccess();

        assertThat(outcome.said()).contains("one hour, idle", "balancer", "together", "they are not looked up");
    }

    @Test
    void shouldNameAResultThatIsNotThere() {
        Command.Outcome outcome = Command.of(Product.root(), "scripts/cost", "--analysis", "none.json")
                .run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.said()).contains("none.json").hasLineCount(1);
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(Product.root().resolve("scripts"))) {
            return Stream.concat(
                            files.filter(ScriptsTest::isShell),
                            Stream.of(Product.root().resolve(".ci/run")))
                    .toList();
        }
    }

    private static boolean isShell(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            String first = Files.readString(file).lines().findFirst().orElse("");
            return file.toString().endsWith(".sh") || first.matches("#!.*\\b(ba)?sh");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
