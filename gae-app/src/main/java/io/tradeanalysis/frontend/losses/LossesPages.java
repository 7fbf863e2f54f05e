package io.tradeanalysis.frontend.losses;

import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.MissingPart;
import io.tradeanalysis.frontend.web.Pages;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The losses of one trade of the inputs in the query: a whole page for links, its middle part for the script of the result page. */
@Controller
public final class LossesPages {

    private final Analyses analyses;
    private final Pages pages;
    private final Visitors visitors;

    /**
     * @param analyses runs what a link asks for
     * @param pages gives what all pages share
     * @param visitors tells who asks
     */
    public LossesPages(Analyses analyses, Pages pages, Visitors visitors) {
        this.analyses = analyses;
        this.pages = pages;
        this.visitors = visitors;
    }

    /** The page. */
    @GetMapping("/losses")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return answer("losses-page", request, response).addObject("page", pages.of(request));
    }

    /** The part. */
    @GetMapping("/losses/part")
    ModelAndView part(HttpServletRequest request, HttpServletResponse response) {
        return answer("losses", request, response);
    }

    private ModelAndView answer(String template, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        TradeNumber trade = TradeNumber.of(request);
        return switch (analyses.check(QueryFields.of(request), trade.errors())) {
            case Checked.Invalid(var errors) -> MissingPart.of(template, Problem.wrongInput(errors), response);
            case Checked.Valid(var inputs) ->
                switch (analyses.losses(inputs, trade.number(), visitors.of(request))) {
                    case Outcome.Success<TradeLosses>(var losses) ->
                        new ModelAndView(template, Map.of("losses", LossesView.of(losses)));
                    case Outcome.Failed<TradeLosses>(var failure) ->
                        MissingPart.of(template, Problem.of(failure), response);
                };
        };
    }
}
