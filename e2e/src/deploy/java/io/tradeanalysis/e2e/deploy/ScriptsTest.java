package io.tradeanalysis.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
