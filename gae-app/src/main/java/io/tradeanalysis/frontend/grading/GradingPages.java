package io.tradeanalysis.frontend.grading;

import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.form.UnknownNames;
import io.tradeanalysis.frontend.uploads.OwnQuestions;
import io.tradeanalysis.frontend.uploads.Uploads;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.MissingPart;
import io.tradeanalysis.frontend.web.Pages;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The grading of the inputs in the query or of a form with own prices: a whole page, or its middle part for the script of the
 * result page.
 */
@Controller
public final class GradingPages {

    private final Analyses analyses;
    private final OwnQuestions questions;
    private final Pages pages;
    private final Visitors visitors;

    /**
     * @param analyses runs what is asked for
     * @param uploads receives own prices
     * @param pages gives what all pages share
     * @param visitors tells who asks
     */
    public GradingPages(Analyses analyses, Uploads uploads, Pages pages, Visitors visitors) {
        this.analyses = analyses;
        this.questions = OwnQuestions.ofPages(uploads, analyses);
        this.pages = pages;
        this.visitors = visitors;
    }

    /** The page. */
    @GetMapping("/grading")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return answer("grading-page", request, response)
                .addObject("page", pages.of(request))
                .addObject("leftOut", UnknownNames.sentence(request, List.of()).orElse(""));
    }

    /** The part. */
    @GetMapping("/grading/part")
    ModelAndView part(HttpServletRequest request, HttpServletResponse response) {
        return answer("grading", request, response);
    }

    /** The page of prices that come with the form. */
    @PostMapping(path = "/grading/own-prices", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView ownPage(HttpServletRequest request, HttpServletResponse response) {
        return answerOwn("grading-page", request, response).addObject("page", pages.of(request));
    }

    /** The part of prices that come with the form. */
    @PostMapping(path = "/grading/own-prices/part", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView ownPart(HttpServletRequest request, HttpServletResponse response) {
        return answerOwn("grading", request, response);
    }

    private ModelAndView answer(String template, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        return switch (analyses.check(QueryFields.of(request), List.of())) {
            case Checked.Invalid(var errors) -> MissingPart.of(template, Problem.wrongInput(errors), response);
            case Checked.Valid(var inputs) -> graded(template, Question.of(inputs), visitors.of(request), response);
        };
    }

    private ModelAndView answerOwn(String template, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        Visitor visitor = visitors.of(request);
        return questions.answer(
                request,
                visitor,
                List.of(),
                problem -> MissingPart.of(template, problem, response),
                question -> graded(template, question, visitor, response));
    }

    private ModelAndView graded(String template, Question question, Visitor visitor, HttpServletResponse response) {
        return switch (analyses.grade(question, false, visitor, ProgressListener.NONE)) {
            case Outcome.Success<Grading>(var grading) ->
                new ModelAndView(template, Map.of("grading", GradingView.of(grading, question.name())));
            case Outcome.Failed<Grading>(var failure) -> MissingPart.of(template, Problem.of(failure), response);
        };
    }
}
