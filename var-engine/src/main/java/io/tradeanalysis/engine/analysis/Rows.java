package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.engine.models.GarchFit;

/**
 * Rows of a price series.
 *
 * @param first from 0
 * @param last included
 */
record Rows(int first, int last) {

    /** The prices that the model of a trade's returns is made from: up to its signal, whatever comes later. */
    static Rows of(AnalysisRequest request, int signalRow) {
        return switch (request.model()) {
            case NORMAL -> new Rows(0, 0);
            case STUDENT_T, BOOTSTRAP -> new Rows(signalRow - request.window() + 1, signalRow);
            case FILTERED_HISTORICAL -> new Rows(Math.max(0, signalRow - GarchFit.MOST_RETURNS), signalRow);
        };
    }
}
