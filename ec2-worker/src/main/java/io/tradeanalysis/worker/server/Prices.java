package io.tradeanalysis.worker.server;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.worker.calls.PriceSource;

/** The prices that a call is about. */
interface Prices {

    /** Those that inputs ask for. */
    PriceSource of(AnalysisRequest inputs);
}
