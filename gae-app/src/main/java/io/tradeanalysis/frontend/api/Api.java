package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.assets.AssetList;
import io.tradeanalysis.frontend.assets.KnownAssets;
import io.tradeanalysis.frontend.uploads.OwnQuestions;
import io.tradeanalysis.frontend.uploads.Uploads;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.EventStream;
import io.tradeanalysis.frontend.web.Json;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.web.StreamedProgress;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The JSON API. */
@Controller
public final class Api {

    private final Analyses analyses;
    private final AssetList assets;
    private final ResultWriter writer;
    private final Visitors visitors;
    private final OwnQuestions questions;
    private final BodyInputs bodies;

    /**
     * @param analyses runs what is asked for
     * @param assets what can be analysed
     * @param writer writes results
     * @param visitors tells who asks
     * @param uploads receives own prices
     * @param bodies receives the inputs of other analyses
     */
    public Api(
            Analyses analyses,
            AssetList assets,
            ResultWriter writer,
            Visitors visitors,
            Uploads uploads,
            BodyInputs bodies) {
        this.analyses = analyses;
        this.assets = assets;
        this.writer = writer;
        this.visitors = visitors;
        this.questions = new OwnQuestions(uploads, analyses, OwnInputs::of);
        this.bodies = bodies;
    }

    /** Everything that can be analysed, and what can't. */
    @GetMapping(path = "/api/v1/assets", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> assets() {
        KnownAssets known = assets.known();
        return known.failure()
                .map(failure -> Problem.of(failure).toResponse())
                .orElseGet(() -> json(
                        Json.bytes(known.assets().stream().map(AssetJson::of).toList())));
    }

    /** An analysis, whole or as a stream of events, as the request's Accept says. */
    @PostMapping(path = "/api/v1/analyses", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> analyse(HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        boolean stream = wantsStream(request);
        Visitor visitor = visitors.of(request);
        Answer answer = bodies.<Answer>answer(
                request,
                List.of(),
                problem -> () -> problem(stream, response, problem),
                valid -> answer(stream, response, listener -> analyses.run(Question.of(valid), visitor, listener)));
        return answer.give();
    }

    /** The same of prices that come with the request. */
    @PostMapping(path = "/api/v1/analyses/own-prices", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Nullable
    ResponseEntity<byte[]> analyseOwnPrices(HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        boolean stream = wantsStream(request);
        Visitor visitor = visitors.of(request);
        Answer answer = questions.<Answer>answer(
                request,
                visitor,
                List.of(),
                problem -> () -> problem(stream, response, problem),
                question -> answer(stream, response, listener -> analyses.run(question, visitor, listener)));
        return answer.give();
    }

    /** Runs an analysis. */
    private Answer answer(
            boolean stream,
            HttpServletResponse response,
            Function<ProgressListener, Outcome<AnalysisResult>> analysis) {
        if (stream) {
            EventStream events = EventStream.to(response);
            events.probe();
            Outcome<AnalysisResult> outcome = analysis.apply(new StreamedProgress(events));
            return () -> last(events, outcome);
        }
        Outcome<AnalysisResult> outcome = analysis.apply(ProgressListener.NONE);
        return () -> whole(response, outcome);
    }

    private @Nullable ResponseEntity<byte[]> whole(HttpServletResponse response, Outcome<AnalysisResult> outcome) {
        return switch (outcome) {
            case Outcome.Success<AnalysisResult>(var result) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                writer.send(result, response);
                yield null;
            }
            case Outcome.Failed<AnalysisResult>(var failure) ->
                Problem.of(failure).toResponse();
        };
    }

    private @Nullable ResponseEntity<byte[]> last(EventStream events, Outcome<AnalysisResult> outcome) {
        switch (outcome) {
            case Outcome.Success<AnalysisResult>(var result) -> writer.send(result, events);
            case Outcome.Failed<AnalysisResult>(var failure) ->
                events.send("problem", Problem.of(failure).toJson());
        }
        return null;
    }

    private static @Nullable ResponseEntity<byte[]> problem(
            boolean stream, HttpServletResponse response, Problem problem) {
        if (!stream) {
            return problem.toResponse();
        }
        EventStream.to(response).send("problem", problem.toJson());
        return null;
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }

    /** Whether a stream is what the client likes best; whoever likes both alike gets the whole. */
    private static boolean wantsStream(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) {
            return false;
        }
        for (MediaType type : parse(accept).stream()
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .toList()) {
            if (type.includes(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (type.includes(MediaType.TEXT_EVENT_STREAM)) {
                return true;
            }
        }
        throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM));
    }

    /** The types of an Accept header, the most specific first. */
    private static List<MediaType> parse(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(String.valueOf(e.getMessage()));
        }
    }
}
