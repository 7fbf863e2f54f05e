package io.tradeanalysis.frontend.settings;

import java.time.Duration;

/**
 * How long a call to a worker may take, all attempts together.
 *
 * @param analysis an analysis
 * @param assets the list of assets
 * @param chart a picture of the chart
 */
public record Deadlines(Duration analysis, Duration assets, Duration chart) {}
