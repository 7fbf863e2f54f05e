package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.JsonAnswer;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.ProgressListener;
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
    private final Visitors visitors;
    private final BodyInputs bodies;

    /**
     * @param analyses runs what is asked for
     * @param visitors tells who asks
     * @param bodies receives the inputs
     */
    public GradingApi(Analyses analyses, Visitors visitors, BodyInputs bodies) {
        this.analyses = analyses;
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
        List<FieldError> errors = FORECASTS.contains(forecasts)
                ? List.of()
                : List.of(new FieldError("forecasts", "Only exact or simulated"));
        return bodies.answer(
                request,
                errors,
                Problem::toResponse,
                valid -> grade(valid, forecasts.equals(SIMULATED), request, response));
    }

    private @Nullable ResponseEntity<byte[]> grade(
            AnalysisRequest inputs, boolean simulated, HttpServletRequest request, HttpServletResponse response) {
        return switch (analyses.grade(inputs, simulated, visitors.of(request), ProgressListener.NONE)) {
            case Outcome.Success<Grading>(var grading) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                JsonAnswer.send(GradingJson.of(grading), response);
                yield null;
            }
            case Outcome.Failed<Grading>(var failure) -> Problem.of(failure).toResponse();
        };
    }
}
