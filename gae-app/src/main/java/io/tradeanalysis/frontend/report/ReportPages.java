package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.uploads.OwnQuestions;
import io.tradeanalysis.frontend.uploads.Uploads;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Failures;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.web.Sites;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The report of the query that the page has, too, or of a form with own prices. */
@Controller
public final class ReportPages {

    private final Analyses analyses;
    private final OwnQuestions questions;
    private final Reports reports;
    private final Visitors visitors;
    private final Failures failures;

    /**
     * @param analyses checks what is asked for
     * @param uploads receives own prices
     * @param reports makes it
     * @param visitors tells who asks
     * @param failures says why there is none
     */
    public ReportPages(Analyses analyses, Uploads uploads, Reports reports, Visitors visitors, Failures failures) {
        this.analyses = analyses;
        this.questions = OwnQuestions.ofPages(uploads, analyses);
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

    /** As PDF, of prices that come with the form. */
    @PostMapping(path = "/analysis/own-prices.pdf", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object ownPdf(HttpServletRequest request, HttpServletResponse response) {
        return reportOnOwn(ReportFormat.PDF, request, response);
    }

    /** As one HTML file, of prices that come with the form. */
    @PostMapping(path = "/analysis/own-prices.html", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object ownHtml(HttpServletRequest request, HttpServletResponse response) {
        return reportOnOwn(ReportFormat.HTML, request, response);
    }

    private Object report(ReportFormat format, HttpServletRequest request, HttpServletResponse response) {
        return switch (analyses.check(QueryFields.of(request), List.of())) {
            case Checked.Invalid(var errors) -> failures.answer(Problem.wrongInput(errors), request, response);
            case Checked.Valid(var inputs) ->
                made(format, Question.of(inputs), visitors.of(request), request, response);
        };
    }

    private Object reportOnOwn(ReportFormat format, HttpServletRequest request, HttpServletResponse response) {
        Visitor visitor = visitors.of(request);
        return questions.<Object>answer(
                request,
                visitor,
                List.of(),
                problem -> failures.answer(problem, request, response),
                question -> made(format, question, visitor, request, response));
    }

    private Object made(
            ReportFormat format,
            Question question,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (reports.make(question, format, visitor, Sites.of(request))) {
            case Outcome.Success<ReportFile>(var file) -> file.toResponse();
            case Outcome.Failed<ReportFile>(var failure) -> failures.answer(Problem.of(failure), request, response);
        };
    }
}
