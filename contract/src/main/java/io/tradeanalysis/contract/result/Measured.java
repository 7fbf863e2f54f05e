package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.Compute;
import java.util.concurrent.TimeUnit;

/**
 * What one analysis took.
 *
 * @param compute where the risk was computed
 * @param resourcesUsed how many batches really worked at the same time
 * @param samples Monte-Carlo samples of all trades together
 * @param wallMicros time from admission to the result in microseconds
 * @param cpuMillis processor time of the simulation in milliseconds, of all resources together
 * @param worker name of the worker that answered
 */
public record Measured(
        Compute compute, int resourcesUsed, long samples, long wallMicros, long cpuMillis, String worker) {

    /** Time from admission to the result in whole milliseconds. */
    public long wallMillis() {
        return TimeUnit.MICROSECONDS.toMillis(wallMicros);
    }
}
