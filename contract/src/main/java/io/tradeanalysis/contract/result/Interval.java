package io.tradeanalysis.contract.result;

import org.jspecify.annotations.Nullable;

/**
 * A 95 % confidence interval of a simulated figure, in the asset's currency. It says how far the simulation may be off, not
 * the model.
 *
 * @param lower the lower end
 * @param upper the upper end; null where the samples are too few for one
 */
public record Interval(double lower, @Nullable Double upper) {}
