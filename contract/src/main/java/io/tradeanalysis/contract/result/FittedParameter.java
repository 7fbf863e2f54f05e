package io.tradeanalysis.contract.result;

/**
 * One number of the model that was fitted to a trade's past returns.
 *
 * @param name its name in formulas, such as {@code degrees}
 * @param value its value; a return is simple, 0.01 being 1 %
 */
public record FittedParameter(String name, double value) {}
