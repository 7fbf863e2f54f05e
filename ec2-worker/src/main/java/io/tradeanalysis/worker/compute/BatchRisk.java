package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.TradeRisk;
import java.time.Duration;
import java.util.List;

/** The risk of the trades of one batch, and the processor time it took. */
record BatchRisk(List<TradeRisk> risks, Duration cpuTime) {

    BatchRisk {
        risks = List.copyOf(risks);
    }
}
