package io.tradeanalysis.benchmarks.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.benchmarks.chain.OpenLoop.Load;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final double MILLISECOND = 1e6;

    @Test
    void shouldAskAsOftenAsItSays() {
        Load load = OpenLoop.run(1_000, Duration.ofMillis(100), number -> CompletableFuture.completedFuture(true));

        assertThat(load.latencies().getTotalCount()).isEqualTo(100);
        assertThat(load.lastQuarter().getTotalCount()).isEqualTo(25);
        assertThat(load.errors()).isZero();
    }

    /** The first question holds up all others; each of them has waited since it was due. */
    @Test
    void shouldCountFromWhenAQuestionWasDue() {
        CountDownLatch never = new CountDownLatch(1);

        Load load = OpenLoop.run(1_000, Duration.ofMillis(100), number -> {
            if (number == 0) {
                hold(never, 200);
            }
            return CompletableFuture.completedFuture(true);
        });

        assertThat(load.percentile(0)).isGreaterThan(95 * MILLISECOND);
        assertThat(load.percentile(100)).isGreaterThanOrEqualTo(199 * MILLISECOND);
    }

    @Test
    void shouldCountAnswersThatAreNone() {
        Load load = OpenLoop.run(
                1_000,
                Duration.ofMillis(100),
                number -> number % 2 == 0
                        ? CompletableFuture.completedFuture(false)
                        : CompletableFuture.failedFuture(new IllegalStateException("planted")));

        assertThat(load.errors()).isEqualTo(100);
        assertThat(load.isSustained(Double.MAX_VALUE)).isFalse();
    }

    @Test
    void shouldNotCallSustainedWhatWaitsForOthers() {
        CountDownLatch never = new CountDownLatch(1);

        Load load = OpenLoop.run(1_000, Duration.ofMillis(20), _ -> {
            hold(never, 5);
            return CompletableFuture.completedFuture(true);
        });

        assertThat(load.isSustained(5 * MILLISECOND)).isFalse();
        assertThat(load.isSustained(1_000 * MILLISECOND)).isTrue();
    }

    private static void hold(CountDownLatch latch, long millis) {
        try {
            assertThat(latch.await(millis, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
