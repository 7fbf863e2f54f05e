package io.tradeanalysis.worker.compute;

/**
 * Work that is left of an analysis.
 *
 * @param nanos core time
 * @param resources cores that it uses at the same time at most
 * @param due nanoseconds from now until it was promised
 */
record Load(double nanos, int resources, double due) {

    private static final double MOST_SLACK = 0.6;
    private static final double LEAST_SLACK_NANOS = 1e8;

    /**
     * An analysis that arrives now: it is promised within 1.6 times the time that it takes alone, or a tenth of a second
     * more than that; so whoever asks, and is sent away once before, still waits less than twice that time.
     */
    static Load arriving(double nanos, int resources, int cores) {
        double alone = nanos / Math.max(1, Math.min(resources, cores));
        return new Load(nanos, resources, alone + Math.max(MOST_SLACK * alone, LEAST_SLACK_NANOS));
    }
}
