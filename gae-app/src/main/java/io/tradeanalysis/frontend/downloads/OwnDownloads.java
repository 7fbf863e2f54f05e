package io.tradeanalysis.frontend.downloads;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.api.Answer;
import io.tradeanalysis.frontend.api.ResultWriter;
import io.tradeanalysis.frontend.uploads.OwnQuestions;
import io.tradeanalysis.frontend.uploads.Uploads;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Failures;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Picture;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The same of prices that come with a form, named by their file: all of them to keep, since no page could show them again. */
@Controller
public final class OwnDownloads {

    private final Analyses analyses;
    private final OwnQuestions questions;
    private final ResultWriter writer;
    private final Visitors visitors;
    private final Failures failures;

    /**
     * @param analyses runs what is asked for
     * @param uploads receives own prices
     * @param writer writes results as JSON
     * @param visitors tells who asks
     * @param failures says why there is no file
     */
    public OwnDownloads(Analyses analyses, Uploads uploads, ResultWriter writer, Visitors visitors, Failures failures) {
        this.analyses = analyses;
        this.questions = OwnQuestions.ofPages(uploads, analyses);
        this.writer = writer;
        this.visitors = visitors;
        this.failures = failures;
    }

    /** The trades. */
    @PostMapping(path = "/analysis/own-prices.csv", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object csv(HttpServletRequest request, HttpServletResponse response) {
        return answer(
                request,
                response,
                (question, visitor) -> analyses.run(question, visitor, ProgressListener.NONE)
                        .then(result ->
                                new Outcome.Success<>(FileAnswer.csv(FileNames.attachment(question, "csv"), result))));
    }

    /** Everything, as the JSON API gives it. */
    @PostMapping(path = "/analysis/own-prices.json", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Nullable
    ResponseEntity<byte[]> json(HttpServletRequest request, HttpServletResponse response) {
        Visitor visitor = visitors.of(request);
        Answer answer = questions.<Answer>answer(
                request,
                visitor,
                List.of(),
                problem -> problem::toResponse,
                question -> json(question, visitor, response));
        return answer.give();
    }

    private Answer json(Question question, Visitor visitor, HttpServletResponse response) {
        return switch (analyses.run(question, visitor, ProgressListener.NONE)) {
            case Outcome.Success<AnalysisResult>(var result) ->
                () -> {
                    FileAnswer.json(FileNames.attachment(question, "json"), result, writer, response);
                    return null;
                };
            case Outcome.Failed<AnalysisResult>(var failure) -> Problem.of(failure)::toResponse;
        };
    }

    /** The chart in pixels. */
    @PostMapping(path = "/analysis/own-prices.png", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object png(HttpServletRequest request, HttpServletResponse response) {
        return picture(request, response, Picture.Format.PNG);
    }

    /** The chart in lines. */
    @PostMapping(path = "/analysis/own-prices.svg", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object svg(HttpServletRequest request, HttpServletResponse response) {
        return picture(request, response, Picture.Format.SVG);
    }

    private Object picture(HttpServletRequest request, HttpServletResponse response, Picture.Format format) {
        PictureFile file = PictureFile.of(format);
        Picture picture = new Picture(Picture.Subject.PRICES, format, PictureFile.theme(request));
        return answer(
                request,
                response,
                (question, visitor) -> analyses.draw(question, visitor, picture)
                        .then(bytes -> new Outcome.Success<>(
                                FileAnswer.of(FileNames.attachment(question, file.extension()), file.type(), bytes))));
    }

    private Object answer(
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Question, Visitor, Outcome<ResponseEntity<byte[]>>> file) {
        Visitor visitor = visitors.of(request);
        return questions.<Object>answer(
                request,
                visitor,
                List.of(),
                problem -> failures.answer(problem, request, response),
                question -> switch (file.apply(question, visitor)) {
                    case Outcome.Success<ResponseEntity<byte[]>>(var whole) -> whole;
                    case Outcome.Failed<ResponseEntity<byte[]>>(var failure) ->
                        failures.answer(Problem.of(failure), request, response);
                });
    }
}
