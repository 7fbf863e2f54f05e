package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Oracle: {@link StrictMath}, whose own error is below one unit in the last place. */
class ElementaryTest {

    private static final int TRIALS = 200_000;

    @Test
    void shouldTakeLogarithmsOfUniforms() {
        assertWithin(2, Elementary::log, StrictMath::log, u -> u);
        assertWithin(2, Elementary::log, StrictMath::log, u -> u * 0x1p-40);
        assertWithin(2, Elementary::log, StrictMath::log, u -> 1 - u * 0x1p-30);
    }

    /** Near a zero the distance is taken against the size of 2^-10, for 2 pi u is itself rounded. */
    @Test
    void shouldTakeCosinesAndSinesOfTurns() {
        assertNear(Elementary::cosineOfTurns, u -> StrictMath.cos(2 * StrictMath.PI * u));
        assertNear(Elementary::sineOfTurns, u -> StrictMath.sin(2 * StrictMath.PI * u));
    }

    @Test
    void shouldTakeExponentialsLessOne() {
        assertWithin(2, Elementary::expMinusOne, StrictMath::expm1, u -> u);
        assertWithin(2, Elementary::expMinusOne, StrictMath::expm1, u -> u * 40);
        assertWithin(2, Elementary::expMinusOne, StrictMath::expm1, u -> u * 700);
        assertWithin(2, Elementary::expMinusOne, StrictMath::expm1, u -> u * 0x1p-20);
    }

    private static void assertWithin(
            double ulps, DoubleUnaryOperator function, DoubleUnaryOperator oracle, DoubleUnaryOperator argument) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < TRIALS; i++) {
            double x = argument.applyAsDouble(Uniform.toDouble(Uniform.ofBits(random.nextLong())));
            double expected = oracle.applyAsDouble(x);
            assertThat(Math.abs(function.applyAsDouble(x) - expected) / Math.ulp(expected))
                    .as("at %s", x)
                    .isLessThanOrEqualTo(ulps);
        }
    }

    private static void assertNear(DoubleUnaryOperator function, DoubleUnaryOperator oracle) {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < TRIALS; i++) {
            double u = Uniform.toDouble(Uniform.ofBits(random.nextLong()));
            assertThat(Math.abs(function.applyAsDouble(u) - oracle.applyAsDouble(u)))
                    .as("at %s", u)
                    .isLessThan(1e-15);
        }
    }
}
