package io.tradeanalysis.frontend.downloads;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.api.ResultWriter;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.web.SecurityHeaders;
import io.tradeanalysis.frontend.worker.DrawnGrading;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Picture;
import io.tradeanalysis.frontend.worker.ProgressListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The same query as the page's, as a file. */
@Controller
public final class Downloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

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
                inputs -> result(
                        request,
                        inputs,
                        result -> file(FileNames.attachment(inputs, "csv"), CSV, TradesCsv.of(result))));
    }

    /** Everything, as the JSON API gives it. */
    @GetMapping("/analysis.json")
    @Nullable
    ResponseEntity<byte[]> json(HttpServletRequest request, HttpServletResponse response) {
        return checked(
                request,
                inputs -> result(request, inputs, result -> {
                    headers(FileNames.attachment(inputs, "json"))
                            .forEach((name, values) -> response.setHeader(name, values.getFirst()));
                    writer.send(result, response);
                    return null;
                }));
    }

    /** The chart in pixels. */
    @GetMapping("/analysis.png")
    @Nullable
    ResponseEntity<byte[]> png(HttpServletRequest request) {
        return checked(request, inputs -> picture(request, inputs, Picture.Format.PNG, "png", MediaType.IMAGE_PNG));
    }

    /** The chart in lines. */
    @GetMapping("/analysis.svg")
    @Nullable
    ResponseEntity<byte[]> svg(HttpServletRequest request) {
        return checked(request, inputs -> picture(request, inputs, Picture.Format.SVG, "svg", SVG));
    }

    /** The exceptions of the grading in pixels. */
    @GetMapping("/grading.png")
    @Nullable
    ResponseEntity<byte[]> gradingPng(HttpServletRequest request) {
        return checked(request, inputs -> exceptions(request, inputs, Picture.Format.PNG, "png", MediaType.IMAGE_PNG));
    }

    /** The same in lines. */
    @GetMapping("/grading.svg")
    @Nullable
    ResponseEntity<byte[]> gradingSvg(HttpServletRequest request) {
        return checked(request, inputs -> exceptions(request, inputs, Picture.Format.SVG, "svg", SVG));
    }

    private @Nullable ResponseEntity<byte[]> checked(
            HttpServletRequest request, Function<AnalysisRequest, @Nullable ResponseEntity<byte[]>> answer) {
        return switch (analyses.check(QueryFields.of(request), List.of())) {
            case Checked.Invalid(var errors) -> Problem.wrongInput(errors).toResponse();
            case Checked.Valid(var inputs) -> answer.apply(inputs);
        };
    }

    private @Nullable ResponseEntity<byte[]> result(
            HttpServletRequest request,
            AnalysisRequest inputs,
            Function<AnalysisResult, @Nullable ResponseEntity<byte[]>> answer) {
        return switch (analyses.run(inputs, visitors.of(request), ProgressListener.NONE)) {
            case Outcome.Success<AnalysisResult>(var result) -> answer.apply(result);
            case Outcome.Failed<AnalysisResult>(var failure) ->
                Problem.of(failure).toResponse();
        };
    }

    private ResponseEntity<byte[]> picture(
            HttpServletRequest request,
            AnalysisRequest inputs,
            Picture.Format format,
            String extension,
            MediaType type) {
        return switch (analyses.draw(
                inputs, visitors.of(request), new Picture(Picture.Subject.PRICES, format, theme(request)))) {
            case Outcome.Success<byte[]>(var picture) -> file(FileNames.inline(inputs, extension), type, picture);
            case Outcome.Failed<byte[]>(var failure) -> Problem.of(failure).toResponse();
        };
    }

    private ResponseEntity<byte[]> exceptions(
            HttpServletRequest request,
            AnalysisRequest inputs,
            Picture.Format format,
            String extension,
            MediaType type) {
        List<Picture.Look> looks = List.of(new Picture.Look(format, theme(request)));
        return switch (analyses.gradeAndDraw(inputs, looks, visitors.of(request))) {
            case Outcome.Success<DrawnGrading>(var drawn) ->
                drawn.pictures().isEmpty()
                        ? Problem.of(HttpStatus.NOT_FOUND, "Nothing to draw", NOTHING_GRADED)
                                .toResponse()
                        : file(
                                FileNames.inline(inputs, "grading." + extension),
                                type,
                                drawn.pictures().getFirst());
            case Outcome.Failed<DrawnGrading>(var failure) ->
                Problem.of(failure).toResponse();
        };
    }

    private static Picture.Theme theme(HttpServletRequest request) {
        return "light".equals(request.getParameter("theme")) ? Picture.Theme.LIGHT : Picture.Theme.DARK;
    }

    private static ResponseEntity<byte[]> file(ContentDisposition name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).headers(headers(name)).body(content);
    }

    private static HttpHeaders headers(ContentDisposition name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(name);
        headers.setCacheControl("no-cache");
        headers.set(SecurityHeaders.POLICY_HEADER, SecurityHeaders.PICTURE_POLICY);
        return headers;
    }
}
