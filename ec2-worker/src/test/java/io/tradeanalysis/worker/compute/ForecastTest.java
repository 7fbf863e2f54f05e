package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final double SECOND = 1e9;

    private final Forecast two = new Forecast(2);

    @Test
    void shouldTakeAnythingWhereThereIsNothing() {
        assertThat(two.canTake(List.of(), arriving(100, 1))).isTrue();
        assertThat(two.canTake(List.of(), arriving(0, 1))).isTrue();
    }

    /** One of ten core seconds takes five alone, and is promised within eight. */
    @Test
    void shouldTakeOneMoreOfItsKindOnlyWhereItWouldEndInTime() {
        Load newcomer = arriving(10, 2);

        assertThat(newcomer.due()).isCloseTo(8 * SECOND, within(1.0));
        assertThat(two.canTake(List.of(left(5.9, 2, 5)), newcomer)).isTrue();
        assertThat(two.canTake(List.of(left(6.1, 2, 5)), newcomer)).isFalse();
    }

    @Test
    void shouldLetASmallOnePassAHeavyOneThatCanWait() {
        assertThat(two.canTake(List.of(left(20, 2, 18)), arriving(0.2, 2))).isTrue();
    }

    @Test
    void shouldNotLetManySmallOnesBreakThePromiseToAHeavyOne() {
        assertThat(two.canTake(List.of(left(20, 2, 10.05)), arriving(0.05, 2))).isTrue();
        assertThat(two.canTake(List.of(left(20, 2, 10.05)), arriving(0.2, 2))).isFalse();
    }

    /** What is late already is none the later for it. */
    @Test
    void shouldNotRefuseAllWhileOneIsLateAnyway() {
        assertThat(two.canTake(List.of(left(2, 2, -1)), arriving(20, 2))).isTrue();
    }

    @Test
    void shouldGiveTheOtherCoreToWhoeverComesNext() {
        assertThat(two.canTake(List.of(left(5, 1, 9)), arriving(5, 1))).isTrue();
        assertThat(two.canTake(List.of(left(5, 1, 9), left(5, 1, 9)), arriving(5, 1)))
                .isFalse();
    }

    @Test
    void shouldForeseeWhenAllIsDone() {
        assertThat(two.idleAfter(List.of())).isZero();
        assertThat(two.idleAfter(List.of(left(4, 2, 9)))).isCloseTo(2 * SECOND, within(1.0));
        assertThat(two.idleAfter(List.of(left(4, 2, 9), left(3, 1, 20)))).isCloseTo(5 * SECOND, within(1.0));
        assertThat(two.idleAfter(List.of(left(4, 1, 9), left(3, 1, 20)))).isCloseTo(4 * SECOND, within(1.0));
    }

    private static Load arriving(double coreSeconds, int resources) {
        return Load.arriving(coreSeconds * SECOND, resources, 2);
    }

    private static Load left(double coreSeconds, int resources, double due) {
        return new Load(coreSeconds * SECOND, resources, due * SECOND);
    }
}
