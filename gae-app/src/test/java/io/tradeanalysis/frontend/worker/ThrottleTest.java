package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Duration HINT = Duration.ofMillis(1234);

    /** Calls a second. */
    private static final int RATE = 100;

    private final AtomicLong now = new AtomicLong(-77);
    private final Throttle throttle = new Throttle(new Random(1), now::get);

    /** Its error is about 1.5 %: two thousand calls that go or don't. Chance of failing with another seed: less than one in 10^6. */
    @Test
    void shouldLetTwiceAsManyCallsGoAsAreAccepted() {
        overload(20);

        Tally tally = overload(60);

        assertThat(tally.accepted()).isBetween(1000, 1200);
        assertThat((double) tally.gone() / tally.accepted()).isBetween(1.85, 2.15);
    }

    @Test
    void shouldSayWhenToComeAgainAsAWorkerSaidLast() {
        overload(20);

        assertThat(IntStream.range(0, 100).boxed().flatMap(_ -> throttle.withhold().stream()))
                .isNotEmpty()
                .allSatisfy(hint -> assertThat(hint).isEqualTo(HINT));
    }

    @Test
    void shouldWithholdNothingOnceTheLoadIsOutOfTheWindow() {
        overload(60);
        now.addAndGet(Throttle.WINDOW.toNanos());

        assertThat(IntStream.range(0, 1000).filter(_ -> throttle.withhold().isPresent()))
                .isEmpty();
    }

    @Test
    void shouldStopWithholdingWithinAWindowThoughCallsGoOn() {
        overload(60);

        calls(Throttle.WINDOW.toSeconds(), 5, RATE);

        assertThat(calls(20, 5, RATE).withheld()).isZero();
    }

    @Test
    void shouldWithholdNothingWhereFewAsk() {
        assertThat(calls(600, 2, 0).withheld()).isZero();
    }

    @Test
    void shouldKeepAskingWorkersThatShedAll() {
        Tally tally = calls(100, RATE, 0);

        assertThat(tally.gone()).isBetween(190, 260);
    }

    @Test
    void shouldWithholdNothingWhereMoreThanHalfOfThemAreAccepted() {
        assertThat(calls(60, RATE, RATE * 6 / 10).withheld()).isZero();
    }

    @Test
    void shouldWithholdNothingBecauseOfCallsThatEndOtherwise() {
        assertThat(IntStream.range(0, 1000).filter(_ -> throttle.withhold().isPresent()))
                .isEmpty();
    }

    /**
     * What came of calls.
     *
     * @param gone those that went to workers
     * @param accepted those of them that were not shed
     */
    private record Tally(int gone, int accepted, int withheld) {}

    /** Five times as many as are accepted. */
    private Tally overload(long seconds) {
        return calls(seconds, RATE, RATE / 5);
    }

    /** Calls at a steady rate, to workers that accept so many a second, two of which may come at once. */
    private Tally calls(long seconds, int rate, int mostAccepted) {
        int gone = 0;
        int accepted = 0;
        int withheld = 0;
        double room = 0;
        for (int i = 0; i < seconds * rate; i++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos() / rate);
            room = Math.min(2, room + (double) mostAccepted / rate);
            if (throttle.withhold().isPresent()) {
                withheld++;
                continue;
            }
            gone++;
            if (room >= 1) {
                room--;
                accepted++;
            } else {
                throttle.shed(HINT);
            }
        }
        return new Tally(gone, accepted, withheld);
    }
}
