package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.TradeRisk;
import java.time.Duration;
import java.util.List;

/**
 * The risk of all trades, and what it took.
 *
 * @param risks one for each trade, in any order
 * @param resourcesUsed how many batches worked at the same time at most
 * @param cpuTime processor time of the simulation, of all resources together
 */
public record Assessment(List<TradeRisk> risks, int resourcesUsed, Duration cpuTime) {

    /** Copies the list. */
    public Assessment {
        risks = List.copyOf(risks);
    }

    /**
     * What came of work that is over.
     *
     * @throws RiskUnavailableException if the place did not do its work for one batch at least
     */
    public static Assessment of(RunningWork<TradeRisk> work) throws RiskUnavailableException {
        return new Assessment(work.results(), work.resourcesUsed(), work.cpuTime());
    }
}
