package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import org.jspecify.annotations.Nullable;

/**
 * The mean over the trades of their risk at one confidence level, in the asset's currency; null where no trade has a figure.
 * A trade without one, such as one whose model could not be fitted, does not count; how many do, stands beside the means.
 *
 * @param confidence the confidence level
 * @param trades how many trades have figures: those that the means are of
 * @param averageValueAtRisk mean of the trades' Value at Risk
 * @param averageInterval 95 % interval of that mean: the trades are simulated independently, so the distances from each
 *     trade's estimate to its ends add in quadrature
 * @param averageExpectedShortfall mean of the trades' expected shortfall
 * @param averageExpectedShortfallInterval 95 % interval of that mean, made of the trades' intervals in the same way; null where one
 *     of them has none
 */
public record AverageRisk(
        ConfidenceLevel confidence,
        int trades,
        @Nullable Double averageValueAtRisk,
        @Nullable Interval averageInterval,
        @Nullable Double averageExpectedShortfall,
        @Nullable Interval averageExpectedShortfallInterval) {}
