package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Grading;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a report is made from.
 *
 * @param result the analysis
 * @param name what its prices are called by whoever reads the report
 * @param prices the chart of prices and signals
 * @param equity the chart of equity and drawdown; empty where there is no curve
 * @param grades how good the forecasts were
 * @param made when it was made
 * @param site where the links of the report lead to
 */
record Material(
        AnalysisResult result,
        String name,
        Drawn prices,
        Optional<Drawn> equity,
        Grades grades,
        Instant made,
        URI site) {

    /**
     * A chart as its report needs it.
     *
     * @param light dark on light
     * @param dark light on dark; empty where nobody could see it
     */
    @SuppressWarnings("ArrayRecordComponent") // written out, never compared
    record Drawn(byte[] light, Optional<byte[]> dark) {}

    /** How good the forecasts were. */
    sealed interface Grades {

        /**
         * They were graded.
         *
         * @param chart the exceptions; empty where there is nothing to draw
         */
        record Given(Grading grading, Optional<Drawn> chart) implements Grades {}

        /**
         * They were not.
         *
         * @param reason a sentence
         */
        record Missing(String reason) implements Grades {}
    }
}
