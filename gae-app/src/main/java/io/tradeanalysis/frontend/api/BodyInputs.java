package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.uploads.Places;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of an analysis as the JSON body of a request. So many bodies are received at once that all together are small beside the
 * heap, however slowly they come: nobody has been asked yet whether they come too often.
 */
public final class BodyInputs {

    /** Of 64 KiB each, and twice that while one is put together: 32 MiB. */
    static final int MOST_AT_ONCE = 256;

    static final int MOST_OF_ONE_VISITOR = MOST_AT_ONCE / 2;

    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);
    private static final Log LOG = LogFactory.getLog(BodyInputs.class);

    private final Analyses analyses;
    private final Visitors visitors;
    private final Places places = new Places(MOST_AT_ONCE, MOST_OF_ONE_VISITOR);

    /**
     * @param analyses checks what is asked for
     * @param visitors tells who asks
     */
    public BodyInputs(Analyses analyses, Visitors visitors) {
        this.analyses = analyses;
        this.visitors = visitors;
    }

    /**
     * Answers a request by its inputs, or by all that is wrong with it.
     *
     * @param others what is wrong with the rest of the request
     */
    <A extends @Nullable Object> A answer(
            HttpServletRequest request,
            List<FieldError> others,
            Function<Problem, A> wrong,
            Function<AnalysisRequest, A> right) {
        Visitor visitor = visitors.of(request);
        if (!places.take(visitor)) {
            LOG.warn("no room for one more body");
            return wrong.apply(Problem.of(new Failure.NoRoom("one more body", USUAL_WAIT)));
        }
        JsonInputs inputs;
        try {
            inputs = JsonBody.read(request);
        } catch (UnreadableBodyException e) {
            return wrong.apply(e.toProblem());
        } finally {
            places.giveBack(visitor);
        }
        List<FieldError> errors =
                Stream.concat(inputs.unknown().stream(), others.stream()).toList();
        return switch (analyses.check(inputs.fields(), errors)) {
            case Checked.Invalid(var all) -> wrong.apply(Problem.wrongInput(all));
            case Checked.Valid(var valid) -> right.apply(valid);
        };
    }
}
