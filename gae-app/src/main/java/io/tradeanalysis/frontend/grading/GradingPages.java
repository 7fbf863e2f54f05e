package io.tradeanalysis.frontend.grading;

import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.MissingPart;
import io.tradeanalysis.frontend.web.Pages;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.ProgressListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The grading of the inputs in the query: a whole page for links, its middle part for the script of the result page. */
@Controller
public final class GradingPages {

    private final Analyses analyses;
    private final Pages pages;
    private final Visitors visitors;

    /**
     * @param analyses runs what a link asks for
     * @param pages gives what all pages share
     * @param visitors tells who asks
     */
    public GradingPages(Analyses analyses, Pages pages, Visitors visitors) {
        this.analyses = analyses;
        this.pages = pages;
        this.visitors = visitors;
    }

    /** The page. */
    @GetMapping("/grading")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return answer("grading-page", request, response).addObject("page", pages.of(request));
    }

    /** The part. */
    @GetMapping("/grading/part")
    ModelAndView part(HttpServletRequest request, HttpServletResponse response) {
        return answer("grading", request, response);
    }

    private ModelAndView answer(String template, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        return switch (analyses.check(QueryFields.of(request), List.of())) {
            case Checked.Invalid(var errors) -> MissingPart.of(template, Problem.wrongInput(errors), response);
            case Checked.Valid(var inputs) ->
                switch (analyses.grade(inputs, false, visitors.of(request), ProgressListener.NONE)) {
                    case Outcome.Success<Grading>(var grading) ->
                        new ModelAndView(template, Map.of("grading", GradingView.of(grading)));
                    case Outcome.Failed<Grading>(var failure) ->
                        MissingPart.of(template, Problem.of(failure), response);
                };
        };
    }
}
