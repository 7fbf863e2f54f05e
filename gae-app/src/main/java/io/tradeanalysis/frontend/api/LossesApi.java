package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.losses.TradeNumber;
import io.tradeanalysis.frontend.uploads.OwnQuestions;
import io.tradeanalysis.frontend.uploads.Uploads;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Json;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The losses of single trades by the JSON API. */
@Controller
public final class LossesApi {

    private final Analyses analyses;
    private final OwnQuestions questions;
    private final Visitors visitors;
    private final BodyInputs bodies;

    /**
     * @param analyses runs what is asked for
     * @param uploads receives own prices
     * @param visitors tells who asks
     * @param bodies receives the inputs
     */
    public LossesApi(Analyses analyses, Uploads uploads, Visitors visitors, BodyInputs bodies) {
        this.analyses = analyses;
        this.questions = new OwnQuestions(uploads, analyses, OwnInputs::of);
        this.visitors = visitors;
        this.bodies = bodies;
    }

    /** The losses of one trade of an analysis with these inputs. */
    @PostMapping(
            path = "/api/v1/losses",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> losses(HttpServletRequest request) {
        TradeNumber trade = TradeNumber.of(request);
        return bodies.answer(
                request,
                trade.errors(),
                Problem::toResponse,
                valid -> losses(Question.of(valid), trade.number(), visitors.of(request)));
    }

    /** The same of prices that come with the request. */
    @PostMapping(
            path = "/api/v1/losses/own-prices",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> lossesOfOwnPrices(HttpServletRequest request) {
        TradeNumber trade = TradeNumber.of(request);
        Visitor visitor = visitors.of(request);
        return questions.answer(
                request,
                visitor,
                trade.errors(),
                Problem::toResponse,
                question -> losses(question, trade.number(), visitor));
    }

    private ResponseEntity<byte[]> losses(Question question, int number, Visitor visitor) {
        return switch (analyses.losses(question, number, visitor)) {
            case Outcome.Success<TradeLosses>(var losses) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(Json.bytes(LossesJson.of(losses)));
            case Outcome.Failed<TradeLosses>(var failure) -> Problem.of(failure).toResponse();
        };
    }
}
