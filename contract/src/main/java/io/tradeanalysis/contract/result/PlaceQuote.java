package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.Compute;

/**
 * What an analysis would take at one place: its calculation alone, without prices, network and answer.
 *
 * @param compute the place
 * @param resourcesUsed how many batches would really work at the same time, at least 0
 * @param cpuMicros processor time in microseconds, of all resources together, at least 0
 * @param wallMicros time in microseconds from the first sample to the last, at least 0
 */
public record PlaceQuote(Compute compute, int resourcesUsed, long cpuMicros, long wallMicros) {

    /** Checks that no figure is negative. */
    public PlaceQuote {
        if (resourcesUsed < 0 || cpuMicros < 0 || wallMicros < 0) {
            throw new IllegalArgumentException("quote: %d resources, %d us of %d us (expected: none below 0)"
                    .formatted(resourcesUsed, wallMicros, cpuMicros));
        }
    }
}
