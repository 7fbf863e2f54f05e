package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Failures;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.web.Sites;
import io.tradeanalysis.frontend.worker.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The report of the query that the page has, too. */
@Controller
public final class ReportPages {

    private final Analyses analyses;
    private final Reports reports;
    private final Visitors visitors;
    private final Failures failures;

    /**
     * @param analyses checks what a link asks for
     * @param reports makes it
     * @param visitors tells who asks
     * @param failures says why there is none
     */
    public ReportPages(Analyses analyses, Reports reports, Visitors visitors, Failures failures) {
        this.analyses = analyses;
        this.reports = reports;
        this.visitors = visitors;
        this.failures = failures;
    }

    /** As PDF. */
    @GetMapping("/analysis.pdf")
    Object pdf(HttpServletRequest request, HttpServletResponse response) {
        return report(ReportFormat.PDF, request, response);
    }

    /** As one HTML file. */
    @GetMapping("/analysis.html")
    Object html(HttpServletRequest request, HttpServletResponse response) {
        return report(ReportFormat.HTML, request, response);
    }

    private Object report(ReportFormat format, HttpServletRequest request, HttpServletResponse response) {
        return switch (analyses.check(QueryFields.of(request), List.of())) {
            case Checked.Invalid(var errors) -> failures.answer(Problem.wrongInput(errors), request, response);
            case Checked.Valid(var inputs) ->
                switch (reports.make(inputs, format, visitors.of(request), Sites.of(request))) {
                    case Outcome.Success<ReportFile>(var file) -> file.toResponse();
                    case Outcome.Failed<ReportFile>(var failure) ->
                        failures.answer(Problem.of(failure), request, response);
                };
        };
    }
}
