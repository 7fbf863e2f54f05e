package io.tradeanalysis.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeeperTest {

    private static final Duration GRACE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Children children = new Children(GRACE);

    @AfterEach
    void stopAll() {
        children.close();
    }

    @Test
    void shouldStopWhatItWasToldOfWhenTheParentIsGone() throws IOException {
        Child kept = start();
        Child untold = start();

        Keeper.keep(lines(Keeper.message(kept.handle())), GRACE);

        assertThat(kept.handle().isAlive()).isFalse();
        assertThat(untold.handle().isAlive()).isTrue();
    }

    @Test
    void shouldIgnoreWhatIsNotAProcess() throws IOException {
        Child kept = start();

        Keeper.keep(lines("", "hello", "12", "-1 5", Keeper.message(kept.handle())), GRACE);

        assertThat(kept.handle().isAlive()).isFalse();
    }

    @Test
    void shouldSpareAProcessThatHasTheNumberOfAnEarlierOne() throws IOException {
        Child other = start();
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");

        Keeper.keep(lines(new ProcessId(other.handle().pid(), longAgo).toString()), GRACE);

        assertThat(other.handle().isAlive()).isTrue();
    }

    @Test
    void shouldIgnoreAProcessThatHasEnded() throws IOException {
        Child ended = start();
        String message = Keeper.message(ended.handle());
        children.stop(ended);

        Keeper.keep(lines(message), GRACE);

        assertThat(ended.handle().isAlive()).isFalse();
    }

    private Child start() throws IOException {
        return children.start(Programs.endless(folder.resolve("log"))).orElseThrow();
    }

    private static BufferedReader lines(String... lines) {
        return new BufferedReader(new StringReader(String.join("\n", lines)));
    }
}
