package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.frontend.analysis.Quotes;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Json;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Quotes by the JSON API. */
@Controller
public final class QuoteApi {

    private final Quotes quotes;
    private final Visitors visitors;
    private final BodyInputs bodies;

    /**
     * @param quotes says what an analysis would take
     * @param visitors tells who asks
     * @param bodies receives the inputs
     */
    public QuoteApi(Quotes quotes, Visitors visitors, BodyInputs bodies) {
        this.quotes = quotes;
        this.visitors = visitors;
        this.bodies = bodies;
    }

    /** What an analysis with these inputs would take. */
    @PostMapping(
            path = "/api/v1/quotes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> quote(HttpServletRequest request) {
        return bodies.answer(request, List.of(), Problem::toResponse, valid -> quote(valid, request));
    }

    private ResponseEntity<byte[]> quote(AnalysisRequest inputs, HttpServletRequest request) {
        return switch (quotes.of(inputs, visitors.of(request))) {
            case Outcome.Success<Quote>(var quote) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(Json.bytes(QuoteJson.of(quote)));
            case Outcome.Failed<Quote>(var failure) -> Problem.of(failure).toResponse();
        };
    }
}
