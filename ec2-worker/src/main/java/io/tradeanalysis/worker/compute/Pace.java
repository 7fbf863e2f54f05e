package io.tradeanalysis.worker.compute;

/**
 * How much longer than foreseen work takes on this machine now: a mean of late work, weighted by its length, so that it
 * follows a machine that slows down within a second.
 */
final class Pace {

    /** Cold code takes longer. */
    private static final double IN_THE_BEGINNING = 1.5;

    private static final double MEMORY_NANOS = 5e8;

    /** A pause of the whole machine is no pace. */
    private static final double MOST_AT_ONCE = 8;

    private double factor = IN_THE_BEGINNING;

    /** Some work took so long. */
    synchronized void observe(double foreseenNanos, double nanos) {
        double weight = Math.min(1, foreseenNanos / MEMORY_NANOS);
        factor += weight * (Math.min(nanos / foreseenNanos, MOST_AT_ONCE * factor) - factor);
    }

    synchronized double factor() {
        return factor;
    }
}
