package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.uploads.OwnQuestions;
import io.tradeanalysis.frontend.uploads.Uploads;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.JsonAnswer;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gradings by the JSON API. */
@Controller
public final class GradingApi {

    private static final String EXACT = "exact";
    private static final String SIMULATED = "simulated";
    private static final Set<String> FORECASTS = Set.of(EXACT, SIMULATED);

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
    public GradingApi(Analyses analyses, Uploads uploads, Visitors visitors, BodyInputs bodies) {
        this.analyses = analyses;
        this.questions = new OwnQuestions(uploads, analyses, OwnInputs::of);
        this.visitors = visitors;
        this.bodies = bodies;
    }

    /** The grading of the inputs of an analysis. */
    @PostMapping(
            path = "/api/v1/gradings",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> grade(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "forecasts", defaultValue = EXACT) String forecasts) {
        Visitor visitor = visitors.of(request);
        Answer answer = bodies.<Answer>answer(
                request,
                wrong(forecasts),
                problem -> problem::toResponse,
                valid -> grade(Question.of(valid), forecasts, visitor, response));
        return answer.give();
    }

    /** The same of prices that come with the request. */
    @PostMapping(
            path = "/api/v1/gradings/own-prices",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> gradeOwnPrices(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "forecasts", defaultValue = EXACT) String forecasts) {
        Visitor visitor = visitors.of(request);
        Answer answer = questions.<Answer>answer(
                request,
                visitor,
                wrong(forecasts),
                problem -> problem::toResponse,
                question -> grade(question, forecasts, visitor, response));
        return answer.give();
    }

    private static List<FieldError> wrong(String forecasts) {
        return FORECASTS.contains(forecasts)
                ? List.of()
                : List.of(new FieldError("forecasts", "Only exact or simulated"));
    }

    private Answer grade(Question question, String forecasts, Visitor visitor, HttpServletResponse response) {
        Outcome<Grading> outcome =
                analyses.grade(question, forecasts.equals(SIMULATED), visitor, ProgressListener.NONE);
        return () -> switch (outcome) {
            case Outcome.Success<Grading>(var grading) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                JsonAnswer.send(GradingJson.of(grading), response);
                yield null;
            }
            case Outcome.Failed<Grading>(var failure) -> Problem.of(failure).toResponse();
        };
    }
}
