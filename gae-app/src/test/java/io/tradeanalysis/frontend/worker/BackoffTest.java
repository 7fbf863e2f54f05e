package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(1));

    /** Chance of failing with another seed: (9/10)^1000 twice, for the two ends of the range. */
    @Test
    void shouldSpreadPausesOverAWholeRangeThatDoublesUpToASecond() {
        assertRange(1, 50);
        assertRange(2, 100);
        assertRange(3, 200);
        assertRange(30, 1000);
    }

    private void assertRange(int failed, int mostMillis) {
        long[] nanos = IntStream.range(0, 1000)
                .mapToLong(_ -> backoff.after(failed).toNanos())
                .sorted()
                .toArray();
        long most = Duration.ofMillis(mostMillis).toNanos();
        assertThat(nanos[0]).isBetween(0L, most / 10);
        assertThat(nanos[999]).isBetween(most * 9 / 10, most);
    }
}
