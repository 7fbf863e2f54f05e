package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.Compute;

/**
 * What one analysis took.
 *
 * @param compute where the risk was computed
 * @param resourcesUsed how many batches really worked at the same time
 * @param samples Monte-Carlo samples of all trades together
 * @param wallMillis time from admission to the result in milliseconds
 * @param cpuMillis processor time of the simulation in milliseconds, of all resources together
 * @param worker name of the worker that answered
 */
public record Measured(
        Compute compute, int resourcesUsed, long samples, long wallMillis, long cpuMillis, String worker) {}
