package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;

/** What is done with one batch. */
interface BatchWork {

    /**
     * Assesses every trade of the batch, tells of each, and gives up soon once nobody waits any more.
     *
     * @throws RiskUnavailableException if the place does not do its work
     * @throws InterruptedException if it is stopped while it waits
     */
    BatchRisk assess(RiskBatch batch, Progress progress) throws RiskUnavailableException, InterruptedException;
}
