package io.tradeanalysis.frontend.page;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.assets.AssetList;
import io.tradeanalysis.frontend.assets.KnownAssets;
import io.tradeanalysis.frontend.form.FormView;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.form.UnknownNames;
import io.tradeanalysis.frontend.rerun.Claim;
import io.tradeanalysis.frontend.rerun.RerunView;
import io.tradeanalysis.frontend.result.ResultView;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Pages;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Failure;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page as a whole, for a first visit, a link, and browsers without scripts. */
@Controller
public final class AnalysisPages {

    private final Analyses analyses;
    private final AssetList assets;
    private final Pages pages;
    private final Visitors visitors;

    /**
     * @param analyses runs what a link asks for
     * @param assets the assets to choose from
     * @param pages gives what all pages share
     * @param visitors tells who asks
     */
    public AnalysisPages(Analyses analyses, AssetList assets, Pages pages, Visitors visitors) {
        this.analyses = analyses;
        this.assets = assets;
        this.pages = pages;
        this.visitors = visitors;
    }

    /** The form with its defaults, and with what a link fills in. */
    @GetMapping("/")
    ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
        KnownAssets known = assets.known();
        ModelAndView page = page(request, response, FormView.fresh(known, QueryFields.of(request)));
        known.failure().ifPresent(failure -> page.addObject("failure", FailureView.of(failure)));
        return page;
    }

    /** The result of the inputs in the query; without any, there is only the form. */
    @GetMapping("/analysis")
    ModelAndView analysis(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> fields = QueryFields.of(request);
        if (fields.isEmpty() && UnknownNames.sentence(request, Claim.NAMES).isEmpty()) {
            return new ModelAndView(new RedirectView("/"));
        }
        return switch (analyses.check(fields, List.of())) {
            case Checked.Invalid(var errors) -> wrongInput(request, response, fields, errors);
            case Checked.Valid(var inputs) -> result(request, response, fields, inputs);
        };
    }

    private ModelAndView result(
            HttpServletRequest request,
            HttpServletResponse response,
            Map<String, String> fields,
            AnalysisRequest inputs) {
        assets.prepare();
        Outcome<AnalysisResult> outcome =
                analyses.run(Question.of(inputs), visitors.of(request), ProgressListener.NONE);
        ModelAndView page = answer(request, response, fields, outcome, ResultView::of);
        if (outcome instanceof Outcome.Success<AnalysisResult>(var result)) {
            Claim.of(request).ifPresent(claim -> page.addObject("rerun", RerunView.of(claim, result)));
        }
        return page;
    }

    /** The page with a result, with what is wrong about the inputs, or with why there is none. */
    ModelAndView answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Map<String, String> fields,
            Outcome<AnalysisResult> outcome,
            Function<AnalysisResult, ResultView> view) {
        return switch (outcome) {
            case Outcome.Success<AnalysisResult>(var result) ->
                filledIn(request, response, fields).addObject("result", view.apply(result));
            case Outcome.Failed<AnalysisResult>(Failure.Refused(var errors)) ->
                wrongInput(request, response, fields, errors);
            case Outcome.Failed<AnalysisResult>(var failure) -> failed(request, response, fields, failure);
        };
    }

    /** The form alone, with inputs that are right. */
    ModelAndView filledIn(HttpServletRequest request, HttpServletResponse response, Map<String, String> fields) {
        return page(request, response, FormView.typed(fields, List.of(), assets.known()));
    }

    ModelAndView wrongInput(
            HttpServletRequest request,
            HttpServletResponse response,
            Map<String, String> fields,
            List<FieldError> errors) {
        ModelAndView page = page(request, response, FormView.typed(fields, errors, assets.known()));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    ModelAndView failed(
            HttpServletRequest request, HttpServletResponse response, Map<String, String> fields, Failure failure) {
        return failed(request, response, fields, Problem.of(failure), FailureView.of(failure));
    }

    ModelAndView failed(
            HttpServletRequest request, HttpServletResponse response, Map<String, String> fields, Problem problem) {
        return failed(request, response, fields, problem, FailureView.of(problem));
    }

    private ModelAndView failed(
            HttpServletRequest request,
            HttpServletResponse response,
            Map<String, String> fields,
            Problem problem,
            FailureView failure) {
        ModelAndView page = filledIn(request, response, fields);
        page.addObject("failure", failure);
        page.setStatus(problem.status());
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        return page;
    }

    private ModelAndView page(HttpServletRequest request, HttpServletResponse response, FormView form) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        ModelAndView page = new ModelAndView("page", PageModel.of(pages.of(request), form));
        UnknownNames.sentence(request, Claim.NAMES).ifPresent(sentence -> page.addObject("leftOut", sentence));
        return page;
    }
}
