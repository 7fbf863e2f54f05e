package io.tradeanalysis.frontend.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final Pace pace = new Pace(Duration.ofSeconds(60), 1_000, clock::get, cutOff::incrementAndGet);

    @Test
    void shouldWaitForWhoTakesEnough() throws Exception {
        for (int second = 0; second < 3_600; second++) {
            write(1_000, SECOND);
        }

        assertThat(cutOff).hasValue(0);
    }

    @Test
    void shouldCutOffWhoTakesTooLittle() throws Exception {
        for (int second = 0; second <= 66; second++) {
            write(100, SECOND);
        }

        assertThatIOException().isThrownBy(() -> write(100, SECOND));
        assertThat(cutOff).hasValue(1);
        assertThatIOException().as("from then on").isThrownBy(() -> write(0, Duration.ZERO));
    }

    @Test
    void shouldNotCountTheTimeBetweenWrites() throws Exception {
        for (int hour = 0; hour < 10; hour++) {
            clock.addAndGet(Duration.ofHours(1).toNanos());
            write(1, SECOND);
        }

        assertThat(cutOff).hasValue(0);
    }

    private void write(int bytes, Duration time) throws Exception {
        pace.count(bytes, () -> clock.addAndGet(time.toNanos()));
    }
}
