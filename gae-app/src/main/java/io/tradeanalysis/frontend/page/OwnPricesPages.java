package io.tradeanalysis.frontend.page;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.result.ResultView;
import io.tradeanalysis.frontend.uploads.OwnPricesForm;
import io.tradeanalysis.frontend.uploads.Upload;
import io.tradeanalysis.frontend.uploads.Uploads;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.EventStream;
import io.tradeanalysis.frontend.web.StreamedProgress;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The result of prices that come with the form, as a page and as a stream; it has no address to be found at again. */
@Controller
public final class OwnPricesPages {

    private final Analyses analyses;
    private final AnalysisPages pages;
    private final Fragments fragments;
    private final Uploads uploads;
    private final Visitors visitors;

    /**
     * @param analyses runs what is asked for
     * @param pages makes the page around a result
     * @param fragments renders a result alone
     * @param uploads receives the form
     * @param visitors tells who asks
     */
    public OwnPricesPages(
            Analyses analyses, AnalysisPages pages, Fragments fragments, Uploads uploads, Visitors visitors) {
        this.analyses = analyses;
        this.pages = pages;
        this.fragments = fragments;
        this.uploads = uploads;
        this.visitors = visitors;
    }

    /** Where a result was, there is the form once it is gone. */
    @GetMapping({"/analysis/own-prices", "/grading/own-prices", "/losses/own-prices"})
    ModelAndView gone() {
        return new ModelAndView(new RedirectView("/"));
    }

    /** For browsers without scripts. */
    @PostMapping(path = "/analysis/own-prices", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        Visitor visitor = visitors.of(request);
        return uploads.receive(request, visitor, upload -> switch (upload) {
            case Upload.Unusable(var problem) -> pages.failed(request, response, own(Map.of()), problem);
            case Upload.Whole whole -> page(request, response, whole, visitor);
        });
    }

    private ModelAndView page(
            HttpServletRequest request, HttpServletResponse response, Upload.Whole upload, Visitor visitor) {
        Map<String, String> fields = own(upload.fields());
        OwnPricesForm form = OwnPricesForm.of(upload);
        return switch (analyses.checkOwn(fields, form.errors())) {
            case Checked.Invalid(var errors) -> pages.wrongInput(request, response, fields, errors);
            case Checked.Valid(var inputs) ->
                pages.answer(
                        request,
                        response,
                        fields,
                        analyses.run(Question.of(inputs, form.file()), visitor, ProgressListener.NONE),
                        result -> ResultView.of(result, form.file().name()));
        };
    }

    /** For the page's own script, as {@link AnalysisEvents}. */
    @PostMapping(path = "/analysis/own-prices/events", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void events(HttpServletRequest request, HttpServletResponse response) {
        Visitor visitor = visitors.of(request);
        EventStream stream = EventStream.to(response);
        Runnable last = uploads.receive(request, visitor, upload -> switch (upload) {
            case Upload.Unusable(var problem) -> () -> LastEvent.failed(stream, fragments, FailureView.of(problem));
            case Upload.Whole whole -> lastEvent(stream, whole, visitor);
        });
        last.run();
    }

    /** Sends what is to be sent last, once the file is kept no longer. */
    private Runnable lastEvent(EventStream stream, Upload.Whole upload, Visitor visitor) {
        OwnPricesForm form = OwnPricesForm.of(upload);
        return switch (analyses.checkOwn(own(upload.fields()), form.errors())) {
            case Checked.Invalid(var errors) -> () -> LastEvent.invalid(stream, errors);
            case Checked.Valid(var inputs) -> run(stream, inputs, form, visitor);
        };
    }

    private Runnable run(EventStream stream, AnalysisRequest inputs, OwnPricesForm form, Visitor visitor) {
        stream.probe();
        Outcome<AnalysisResult> outcome =
                analyses.run(Question.of(inputs, form.file()), visitor, new StreamedProgress(stream));
        String name = form.file().name();
        return () -> LastEvent.send(
                stream, outcome, fragments, result -> fragments.of(ResultView.of(result, name), Optional.empty()));
    }

    private static Map<String, String> own(Map<String, String> sent) {
        Map<String, String> fields = new HashMap<>(QueryFields.of(sent));
        fields.put(FieldNames.ASSET, OwnPrices.ASSET);
        return fields;
    }
}
