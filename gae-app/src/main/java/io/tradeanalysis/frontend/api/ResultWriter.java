package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.web.EventStream;
import io.tradeanalysis.frontend.web.JsonAnswer;
import jakarta.servlet.http.HttpServletResponse;

/** Writes results as the JSON API gives them. */
public final class ResultWriter {

    private final ColumnTexts columns = new ColumnTexts();

    /** Answers with a result. */
    public void send(AnalysisResult result, HttpServletResponse response) {
        JsonAnswer.send(AnalysisJson.of(result, columns), response);
    }

    /** Sends a result as the last event of a stream. */
    void send(AnalysisResult result, EventStream stream) {
        stream.sendJson("result", AnalysisJson.of(result, columns));
    }
}
