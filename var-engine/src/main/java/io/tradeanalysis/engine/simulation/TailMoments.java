package io.tradeanalysis.engine.simulation;

/**
 * Moments of the transformed values of a tail.
 *
 * @param mean their mean
 * @param variance their variance (divisor n), at least 0
 */
public record TailMoments(double mean, double variance) {}
