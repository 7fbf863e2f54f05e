package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.report.ReportFile;
import io.tradeanalysis.frontend.report.ReportFormat;
import io.tradeanalysis.frontend.report.Reports;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.web.Sites;
import io.tradeanalysis.frontend.worker.Outcome;
import jakarta.servlet.http.HttpServletRequest;
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
    private final Visitors visitors;
    private final BodyInputs bodies;

    /**
     * @param reports makes what is asked for
     * @param visitors tells who asks
     * @param bodies receives the inputs
     */
    public ReportApi(Reports reports, Visitors visitors, BodyInputs bodies) {
        this.reports = reports;
        this.visitors = visitors;
        this.bodies = bodies;
    }

    /** The report of the inputs of an analysis. */
    @PostMapping(path = "/api/v1/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> report(
            HttpServletRequest request, @RequestParam(name = "format", defaultValue = "pdf") String name) {
        Optional<ReportFormat> format = ReportFormat.named(name);
        List<FieldError> errors =
                format.isPresent() ? List.of() : List.of(new FieldError("format", "Only pdf or html"));
        return bodies.answer(
                request, errors, Problem::toResponse, valid -> report(valid, format.orElseThrow(), request));
    }

    private ResponseEntity<byte[]> report(AnalysisRequest inputs, ReportFormat format, HttpServletRequest request) {
        return switch (reports.make(inputs, format, visitors.of(request), Sites.of(request))) {
            case Outcome.Success<ReportFile>(var file) -> file.toResponse();
            case Outcome.Failed<ReportFile>(var failure) -> Problem.of(failure).toResponse();
        };
    }
}
