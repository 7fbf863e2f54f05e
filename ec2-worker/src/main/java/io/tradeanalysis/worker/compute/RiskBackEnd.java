package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import java.util.List;

/** A place where the risk of trades is computed. All places give the same figures, bit for bit. */
public interface RiskBackEnd {

    /**
     * Starts to work on all batches at the same time, as far as it can.
     *
     * @param batches of the same settings and prices
     * @return what goes on; the caller closes it, which stops whatever has not ended
     * @throws ShedException if there is too much to do already
     */
    RunningWork<TradeRisk> start(List<RiskBatch> batches) throws ShedException;

    /**
     * Says what these batches would take, if there were nothing else to do.
     *
     * @param batches of the same settings and prices
     */
    Foreseen foresee(List<RiskBatch> batches);
}
