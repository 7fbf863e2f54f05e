package io.tradeanalysis.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void shouldGiveTheLastLines() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");

        assertThat(LogTail.of(log, 2)).containsExactly("two", "three");
        assertThat(LogTail.of(log, 5)).containsExactly("one", "two", "three");
    }

    @Test
    void shouldGiveTheEndOfALongLog() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "x".repeat(1_000_000) + "\nthe end");

        assertThat(LogTail.of(log, 1)).containsExactly("the end");
    }

    @Test
    void shouldGiveNothingOfALogThatIsNotThere() {
        assertThat(LogTail.of(folder.resolve("missing"), 5)).isEmpty();
    }
}
