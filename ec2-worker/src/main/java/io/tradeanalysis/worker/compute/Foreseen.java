package io.tradeanalysis.worker.compute;

import java.time.Duration;

/**
 * What an assessment is foreseen to take at a place, its calculation alone.
 *
 * @param resourcesUsed how many batches would work at the same time at most
 * @param cpuTime processor time, of all resources together
 */
public record Foreseen(int resourcesUsed, Duration cpuTime) {

    static Foreseen of(int resourcesUsed, double nanos) {
        return new Foreseen(resourcesUsed, Duration.ofNanos((long) Math.ceil(nanos)));
    }

    /** Time from the first sample to the last, if nobody else asks for anything. */
    public Duration wallTime() {
        return cpuTime.dividedBy(Math.max(1, resourcesUsed));
    }
}
