package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import org.jspecify.annotations.Nullable;

/**
 * What one trade could lose over the horizon, at one confidence level. Money is in the asset's currency; a loss is positive.
 * A figure may be negative where the drift outweighs the risk, and is never clamped.
 *
 * @param confidence the confidence level c
 * @param valueAtRisk the ceil(c S)-th smallest of S simulated losses (Hyndman and Fan 1996, definition 1); null if S is too
 *     small for c
 * @param interval the distribution-free interval of the Value at Risk; null together with it
 * @param expectedShortfall the mean of the (1 - c) S largest simulated losses (Acerbi and Tasche 2002); null as above
 * @param expectedShortfallInterval the interval of the expected shortfall; null as above
 * @param closedForm the model's exact Value at Risk; null where there is none
 * @param closedFormExpectedShortfall the model's exact expected shortfall; null where there is none
 * @param reason why the simulated figures are missing; null when they are there
 */
public record RiskFigures(
        ConfidenceLevel confidence,
        @Nullable Double valueAtRisk,
        @Nullable Interval interval,
        @Nullable Double expectedShortfall,
        @Nullable Interval expectedShortfallInterval,
        @Nullable Double closedForm,
        @Nullable Double closedFormExpectedShortfall,
        @Nullable String reason) {}
