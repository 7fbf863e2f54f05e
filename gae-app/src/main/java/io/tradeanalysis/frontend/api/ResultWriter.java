package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.web.Json;

/** Writes results as the JSON API gives them. */
public final class ResultWriter {

    private final ColumnTexts columns = new ColumnTexts();

    /** The JSON of a result, UTF-8. */
    public byte[] bytes(AnalysisResult result) {
        return Json.bytes(AnalysisJson.of(result, columns));
    }

    /** The JSON of a result, on one line. */
    String line(AnalysisResult result) {
        return Json.line(AnalysisJson.of(result, columns));
    }
}
