package io.tradeanalysis.engine.grading;

import io.tradeanalysis.engine.simulation.Checkpoint;
import io.tradeanalysis.engine.simulation.CompoundSums;
import java.util.Arrays;

/**
 * The second test of Acerbi and Szekely (2014, Back-testing expected shortfall), with the signs of their paper: Z2 = 1 - sum
 * of L / ES over the exceptions / (n (1 - c)). Null hypothesis: VaR and ES are right. Z2 then has mean 0; below it, losses
 * beyond VaR add up to more than ES says, by their number or their size, and only that is held against a model.
 *
 * <p>The p-value is by Monte Carlo under the null hypothesis: n bars are exceptions with probability 1 - c each, and an
 * exception's L / ES is drawn from the tail ratios of all bars. Drawing a bar's ratio from all bars' tails, rather than from
 * its own, changes neither mean nor variance of Z2, since every right tail's mean ratio is 1, and its skewness in the order of
 * 1 - c only.
 *
 * @param statistic Z2, at most 1 where no loss beyond VaR is a gain
 * @param pValue (k + 1) / (N + 1), k of N simulated Z2 being at most the observed one (Dufour 2006), above 0, at most 1
 * @param simulations N
 */
public record AcerbiSzekely(double statistic, double pValue, int simulations) {

    /** N. */
    public static final int SIMULATIONS = 9_999;

    /** The paper's critical value at 5 %, for 250 bars and c = 97.5 %, about the same for thin and fat tails; to compare with. */
    public static final double PUBLISHED_CRITICAL_VALUE_5_PERCENT = -0.70;

    /** The same at 0.01 %. */
    public static final double PUBLISHED_CRITICAL_VALUE_0_01_PERCENT = -1.8;

    /** Checks the range. */
    public AcerbiSzekely {
        Probabilities.requireProbability("pValue", pValue);
    }

    static Outcome<AcerbiSzekely> of(Forecasts forecasts, long seed, Checkpoint checkpoint) {
        if (forecasts.size() == 0) {
            return new Outcome.Absent<>("no bar is graded");
        }
        if (!forecasts.hasPositiveShortfalls()) {
            return new Outcome.Absent<>("an expected shortfall is not above 0, so no loss can be held against it");
        }
        double observed = Arrays.stream(forecasts.exceptions())
                .mapToDouble(forecasts::ratio)
                .sum();
        double[] sums = CompoundSums.draw(
                forecasts.tailRatios(), forecasts.size(), forecasts.tailProbability(), SIMULATIONS, seed, checkpoint);
        long asLarge = Arrays.stream(sums).filter(sum -> sum >= observed).count();
        return new Outcome.Known<>(new AcerbiSzekely(
                1 - observed / (forecasts.size() * forecasts.tailProbability()),
                (asLarge + 1.0) / (SIMULATIONS + 1.0),
                SIMULATIONS));
    }
}
