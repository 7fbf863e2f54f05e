package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import org.jspecify.annotations.Nullable;

/**
 * The mean over all trades of their risk at one confidence level, in the asset's currency; null where there is no trade or
 * a trade has no figure.
 *
 * @param confidence the confidence level
 * @param averageValueAtRisk mean of the trades' Value at Risk
 * @param averageInterval 95 % interval of that mean: the trades are simulated independently, so the distances from each
 *     trade's estimate to its ends add in quadrature
 * @param averageExpectedShortfall mean of the trades' expected shortfall
 */
public record AverageRisk(
        ConfidenceLevel confidence,
        @Nullable Double averageValueAtRisk,
        @Nullable Interval averageInterval,
        @Nullable Double averageExpectedShortfall) {}
