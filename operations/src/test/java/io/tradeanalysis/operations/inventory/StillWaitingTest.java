package io.tradeanalysis.operations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StillWaitingTest {

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Test
    void shouldSayWhatIsWaitedForAndHowLong() throws InterruptedException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource clock = () -> now.getAndUpdate(instant -> instant.plusSeconds(15));

        try (var _ = new StillWaiting("the front end", said::add, Duration.ofMillis(1), clock)) {
            assertThat(said.take()).isEqualTo("Still waiting for the front end (15 s)");
            assertThat(said.take()).isEqualTo("Still waiting for the front end (30 s)");
        }
    }

    @Test
    void shouldSayNothingAboutWhatTakesNoTime() {
        try (var _ = StillWaiting.on("the front end", said::add)) {
            assertThat(said).isEmpty();
        }

        assertThat(said).isEmpty();
    }
}
