package io.tradeanalysis.worker.compute;

import java.time.Duration;

/**
 * What an assessment is foreseen to take at a place, its calculation alone.
 *
 * @param resourcesUsed how many batches would work at the same time at most
 * @param cpuTime processor time, of all resources together
 * @param wallTime from the first sample to the last, if nobody else asks for anything
 */
public record Foreseen(int resourcesUsed, Duration cpuTime, Duration wallTime) {

    /**
     * From nanoseconds.
     *
     * @param cpu processor time of all resources
     * @param busy how long they are busy, all together
     */
    static Foreseen of(int resourcesUsed, double cpu, double busy) {
        return new Foreseen(resourcesUsed, Duration.ofNanos((long) Math.ceil(cpu)), Duration.ofNanos((long)
                Math.ceil(busy / Math.max(1, resourcesUsed))));
    }
}
