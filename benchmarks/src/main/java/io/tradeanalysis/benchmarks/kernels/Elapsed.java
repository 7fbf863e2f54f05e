package io.tradeanalysis.benchmarks.kernels;

import io.tradeanalysis.benchmarks.report.Clock;

/**
 * How long something took.
 *
 * @param wall nanoseconds by the clock on the wall
 * @param processor nanoseconds that its thread had a processor
 */
record Elapsed(long wall, long processor) {

    long by(Clock clock) {
        return switch (clock) {
            case WALL -> wall;
            case PROCESSOR -> processor;
        };
    }
}
