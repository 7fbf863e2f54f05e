package io.tradeanalysis.frontend.page;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.analysis.Quotes;
import io.tradeanalysis.frontend.cost.QuoteInWords;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.worker.Failure;
import io.tradeanalysis.frontend.worker.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form with what its inputs would take, for browsers without scripts: they ask by a button, and hear what is wrong. */
@Controller
public final class QuotePages {

    private final Analyses analyses;
    private final Quotes quotes;
    private final AnalysisPages pages;
    private final Visitors visitors;

    /**
     * @param analyses checks what is asked for
     * @param quotes says what it would take
     * @param pages makes the page with the form
     * @param visitors tells who asks
     */
    public QuotePages(Analyses analyses, Quotes quotes, AnalysisPages pages, Visitors visitors) {
        this.analyses = analyses;
        this.quotes = quotes;
        this.pages = pages;
        this.visitors = visitors;
    }

    /** The page. */
    @GetMapping("/quote")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> fields = QueryFields.of(request);
        return switch (analyses.check(fields, List.of())) {
            case Checked.Invalid(var errors) -> pages.wrongInput(request, response, fields, errors);
            case Checked.Valid(var inputs) -> quoted(request, response, fields, inputs);
        };
    }

    private ModelAndView quoted(
            HttpServletRequest request,
            HttpServletResponse response,
            Map<String, String> fields,
            AnalysisRequest inputs) {
        return switch (quotes.of(inputs, visitors.of(request))) {
            case Outcome.Success<Quote>(var quote) ->
                pages.filledIn(request, response, fields).addObject("quote", QuoteInWords.of(quote));
            case Outcome.Failed<Quote>(Failure.Refused(var errors)) ->
                pages.wrongInput(request, response, fields, errors);
            case Outcome.Failed<Quote>(var failure) -> pages.failed(request, response, fields, failure);
        };
    }
}
