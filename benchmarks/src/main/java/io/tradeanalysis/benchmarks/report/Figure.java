package io.tradeanalysis.benchmarks.report;

/**
 * A figure that the issue has a target for.
 *
 * @param id the target's
 * @param value the median, or the only one
 * @param low the lower quartile
 * @param high the upper quartile
 */
public record Figure(String id, double value, double low, double high) {}
