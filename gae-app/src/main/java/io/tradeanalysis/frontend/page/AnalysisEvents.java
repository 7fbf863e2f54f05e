package io.tradeanalysis.frontend.page;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.rerun.Claim;
import io.tradeanalysis.frontend.rerun.RerunView;
import io.tradeanalysis.frontend.result.ResultView;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.EventStream;
import io.tradeanalysis.frontend.web.StreamedProgress;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The result as a stream for the page's own script: {@code progress} while it is computed, then {@code result} or
 * {@code failure} with a part of the page, or {@code invalid} with the wrong fields.
 */
@Controller
public final class AnalysisEvents {

    private final Analyses analyses;
    private final Fragments fragments;
    private final Visitors visitors;

    /**
     * @param analyses runs what is asked for
     * @param fragments renders
     * @param visitors tells who asks
     */
    public AnalysisEvents(Analyses analyses, Fragments fragments, Visitors visitors) {
        this.analyses = analyses;
        this.fragments = fragments;
        this.visitors = visitors;
    }

    /** The result of the inputs in the query. */
    @GetMapping("/analysis/events")
    void events(HttpServletRequest request, HttpServletResponse response) {
        EventStream stream = EventStream.to(response);
        switch (analyses.check(QueryFields.of(request), List.of())) {
            case Checked.Invalid(var errors) -> LastEvent.invalid(stream, errors);
            case Checked.Valid(var inputs) -> run(stream, inputs, Claim.of(request), visitors.of(request));
        }
    }

    private void run(EventStream stream, AnalysisRequest inputs, Optional<Claim> claim, Visitor visitor) {
        stream.probe();
        LastEvent.send(
                stream,
                analyses.run(Question.of(inputs), visitor, new StreamedProgress(stream)),
                fragments,
                result -> fragments.of(ResultView.of(result), claim.map(then -> RerunView.of(then, result))));
    }
}
