package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ListQuantileTest {

    private static final double[] RETURNS = {0.01, -0.02, 0.005, -1.5, 0.03};
    private static final long LAST = (1L << 52) - 1;

    @Test
    void shouldDrawEachReturnFromAnEqualShareOfTheUniforms() {
        ListQuantile quantile = ListQuantile.of(RETURNS, 1);

        double[] found = LongStream.range(0, 5)
                .mapToDouble(fifth -> quantile.at(LAST / 5 * fifth + LAST / 10))
                .toArray();

        assertThat(found).containsExactly(-1, -0.02, 0.005, 0.01, 0.03);
        assertThat(quantile.at(0)).isEqualTo(-1);
        assertThat(quantile.at(LAST)).isEqualTo(0.03);
    }

    @Test
    void shouldBeginWithTheHighestReturnForAShortPosition() {
        ListQuantile quantile = ListQuantile.of(RETURNS, -1);

        assertThat(quantile.at(0)).isEqualTo(-0.03);
        assertThat(quantile.at(LAST)).isEqualTo(1);
    }

    @Test
    void shouldRejectAnEmptyList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListQuantile.of(new double[0], 1))
                .withMessage("returns: none (expected: 1 or more)");
    }
}
