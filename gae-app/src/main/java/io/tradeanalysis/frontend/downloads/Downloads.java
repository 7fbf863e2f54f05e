package io.tradeanalysis.frontend.downloads;

import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.api.ResultWriter;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.DrawnGrading;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Picture;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The same query as the page's, as a file. */
@Controller
public final class Downloads {

    private static final String NOTHING_GRADED =
            "No forecast could be graded bar by bar; the page of the grading says why.";

    private final Analyses analyses;
    private final ResultWriter writer;
    private final Visitors visitors;

    /**
     * @param analyses runs what is asked for
     * @param writer writes results as JSON
     * @param visitors tells who asks
     */
    public Downloads(Analyses analyses, ResultWriter writer, Visitors visitors) {
        this.analyses = analyses;
        this.writer = writer;
        this.visitors = visitors;
    }

    /** The trades. */
    @GetMapping("/analysis.csv")
    @Nullable
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        return checked(
                request,
                question -> result(
                        request, question, result -> FileAnswer.csv(FileNames.attachment(question, "csv"), result)));
    }

    /** Everything, as the JSON API gives it. */
    @GetMapping("/analysis.json")
    @Nullable
    ResponseEntity<byte[]> json(HttpServletRequest request, HttpServletResponse response) {
        return checked(
                request,
                question -> result(request, question, result -> {
                    FileAnswer.json(FileNames.attachment(question, "json"), result, writer, response);
                    return null;
                }));
    }

    /** The chart in pixels. */
    @GetMapping("/analysis.png")
    @Nullable
    ResponseEntity<byte[]> png(HttpServletRequest request) {
        return checked(request, question -> picture(request, question, Picture.Format.PNG));
    }

    /** The chart in lines. */
    @GetMapping("/analysis.svg")
    @Nullable
    ResponseEntity<byte[]> svg(HttpServletRequest request) {
        return checked(request, question -> picture(request, question, Picture.Format.SVG));
    }

    /** The exceptions of the grading in pixels. */
    @GetMapping("/grading.png")
    @Nullable
    ResponseEntity<byte[]> gradingPng(HttpServletRequest request) {
        return checked(request, question -> exceptions(request, question, Picture.Format.PNG));
    }

    /** The same in lines. */
    @GetMapping("/grading.svg")
    @Nullable
    ResponseEntity<byte[]> gradingSvg(HttpServletRequest request) {
        return checked(request, question -> exceptions(request, question, Picture.Format.SVG));
    }

    private @Nullable ResponseEntity<byte[]> checked(
            HttpServletRequest request, Function<Question, @Nullable ResponseEntity<byte[]>> answer) {
        return switch (analyses.check(QueryFields.of(request), List.of())) {
            case Checked.Invalid(var errors) -> Problem.wrongInput(errors).toResponse();
            case Checked.Valid(var inputs) -> answer.apply(Question.of(inputs));
        };
    }

    private @Nullable ResponseEntity<byte[]> result(
            HttpServletRequest request,
            Question question,
            Function<AnalysisResult, @Nullable ResponseEntity<byte[]>> answer) {
        return switch (analyses.run(question, visitors.of(request), ProgressListener.NONE)) {
            case Outcome.Success<AnalysisResult>(var result) -> answer.apply(result);
            case Outcome.Failed<AnalysisResult>(var failure) ->
                Problem.of(failure).toResponse();
        };
    }

    private ResponseEntity<byte[]> picture(HttpServletRequest request, Question question, Picture.Format format) {
        PictureFile file = PictureFile.of(format);
        Picture picture = new Picture(Picture.Subject.PRICES, format, PictureFile.theme(request));
        return switch (analyses.draw(question, visitors.of(request), picture)) {
            case Outcome.Success<byte[]>(var bytes) ->
                FileAnswer.of(FileNames.inline(question, file.extension()), file.type(), bytes);
            case Outcome.Failed<byte[]>(var failure) -> Problem.of(failure).toResponse();
        };
    }

    private ResponseEntity<byte[]> exceptions(HttpServletRequest request, Question question, Picture.Format format) {
        PictureFile file = PictureFile.of(format);
        List<Picture.Look> looks = List.of(new Picture.Look(format, PictureFile.theme(request)));
        return switch (analyses.gradeAndDraw(question, looks, visitors.of(request))) {
            case Outcome.Success<DrawnGrading>(var drawn) ->
                drawn.pictures().isEmpty()
                        ? Problem.of(HttpStatus.NOT_FOUND, "Nothing to draw", NOTHING_GRADED)
                                .toResponse()
                        : FileAnswer.of(
                                FileNames.inline(question, "grading." + file.extension()),
                                file.type(),
                                drawn.pictures().getFirst());
            case Outcome.Failed<DrawnGrading>(var failure) ->
                Problem.of(failure).toResponse();
        };
    }
}
