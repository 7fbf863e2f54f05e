package io.tradeanalysis.frontend.settings;

import java.time.Duration;

/**
 * How long calls to workers may take.
 *
 * @param attempt how long one attempt may be silent, or a third of that until its connection is there; analyses tell of themselves at
 *     least once a second
 * @param analysis an analysis, all attempts together
 * @param assets the list of assets, and quotes, likewise
 * @param chart a picture of the chart, likewise
 */
public record Deadlines(Duration attempt, Duration analysis, Duration assets, Duration chart) {}
