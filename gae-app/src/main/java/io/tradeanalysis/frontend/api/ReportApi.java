package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.report.ReportFile;
import io.tradeanalysis.frontend.report.ReportFormat;
import io.tradeanalysis.frontend.report.Reports;
import io.tradeanalysis.frontend.uploads.OwnQuestions;
import io.tradeanalysis.frontend.uploads.Uploads;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.web.Sites;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports by the JSON API. */
@Controller
public final class ReportApi {

    private final Reports reports;
    private final OwnQuestions questions;
    private final Visitors visitors;
    private final BodyInputs bodies;

    /**
     * @param analyses checks what is asked for
     * @param reports makes it
     * @param uploads receives own prices
     * @param visitors tells who asks
     * @param bodies receives the inputs
     */
    public ReportApi(Analyses analyses, Reports reports, Uploads uploads, Visitors visitors, BodyInputs bodies) {
        this.reports = reports;
        this.questions = new OwnQuestions(uploads, analyses, OwnInputs::of);
        this.visitors = visitors;
        this.bodies = bodies;
    }

    /** The report of the inputs of an analysis. */
    @PostMapping(path = "/api/v1/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> report(
            HttpServletRequest request, @RequestParam(name = "format", defaultValue = "pdf") String name) {
        Optional<ReportFormat> format = ReportFormat.named(name);
        return bodies.answer(
                request,
                wrong(format),
                Problem::toResponse,
                valid -> report(Question.of(valid), format.orElseThrow(), visitors.of(request), Sites.of(request)));
    }

    /** The same of prices that come with the request. */
    @PostMapping(path = "/api/v1/reports/own-prices", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> reportOnOwnPrices(
            HttpServletRequest request, @RequestParam(name = "format", defaultValue = "pdf") String name) {
        Optional<ReportFormat> format = ReportFormat.named(name);
        Visitor visitor = visitors.of(request);
        return questions.answer(
                request,
                visitor,
                wrong(format),
                Problem::toResponse,
                question -> report(question, format.orElseThrow(), visitor, Sites.of(request)));
    }

    private static List<FieldError> wrong(Optional<ReportFormat> format) {
        return format.isPresent() ? List.of() : List.of(new FieldError("format", "Only pdf or html"));
    }

    private ResponseEntity<byte[]> report(Question question, ReportFormat format, Visitor visitor, URI site) {
        return switch (reports.make(question, format, visitor, site)) {
            case Outcome.Success<ReportFile>(var file) -> file.toResponse();
            case Outcome.Failed<ReportFile>(var failure) -> Problem.of(failure).toResponse();
        };
    }
}
