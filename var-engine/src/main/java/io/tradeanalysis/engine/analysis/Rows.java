package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;

/**
 * Rows of a price series.
 *
 * @param first from 0
 * @param last included
 */
record Rows(int first, int last) {

    /** Most prices that filtered historical simulation looks back on: those of 1,000 returns. */
    private static final int MOST_FILTERED = 1_001;

    /** The prices that the model of a trade's returns is made from: up to its signal, whatever comes later. */
    static Rows of(AnalysisRequest request, int signalRow) {
        return switch (request.model()) {
            case NORMAL -> new Rows(0, 0);
            case STUDENT_T, BOOTSTRAP -> new Rows(signalRow - request.window() + 1, signalRow);
            case FILTERED_HISTORICAL -> new Rows(Math.max(0, signalRow - MOST_FILTERED + 1), signalRow);
        };
    }
}
