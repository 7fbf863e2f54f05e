package io.tradeanalysis.frontend.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.settings.Rate;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Visitor ONE = new Visitor("192.0.2.1", Optional.empty());
    private static final Visitor OTHER = new Visitor("192.0.2.2", Optional.empty());

    private final RateLimit limit = RateLimit.of(new Rate(3, Duration.ofHours(1)));

    @Test
    void shouldLetEachVisitorAskSoOften() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.count(ONE)).isEmpty();
            assertThat(limit.count(OTHER)).isEmpty();
        }

        assertThat(limit.count(ONE)).isPresent();
        assertThat(limit.count(OTHER)).isPresent();
    }

    /** An upload is counted before its analysis is known; what else is then asked for with it is counted as always. */
    @Test
    void shouldCountOnceWhatItCountedAhead() {
        Visitor one = new Visitor("192.0.2.3", Optional.empty());

        assertThat(limit.countAhead(one)).isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(limit.count(one)).isEmpty();
        }
        assertThat(limit.count(one)).isPresent();
        assertThat(limit.countAhead(one)).isPresent();
        assertThat(limit.count(one)).isPresent();
    }

    @Test
    void shouldSayWhenTheNextOneIsWelcome() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.count(ONE)).isEmpty();
        }

        assertThat(limit.count(ONE).orElseThrow()).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
    }

    @Test
    void shouldFillSteadily() throws InterruptedException {
        RateLimit quick = RateLimit.of(new Rate(2, Duration.ofSeconds(2)));
        quick.count(ONE);
        quick.count(ONE);

        Duration wait = quick.count(ONE).orElseThrow();
        Thread.sleep(wait.plusMillis(1));

        assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(quick.count(ONE)).isEmpty();
    }

    @Test
    void shouldLetEveryoneAskWithoutALimit() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(RateLimit.none().count(ONE)).isEmpty();
        }
    }
}
