package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inputs of an analysis as the JSON body of a request. */
final class BodyInputs {

    /**
     * Answers a request by its inputs, or by all that is wrong with it.
     *
     * @param others what is wrong with the rest of the request
     */
    static <A extends @Nullable Object> A answer(
            HttpServletRequest request,
            Analyses analyses,
            List<FieldError> others,
            Function<Problem, A> wrong,
            Function<AnalysisRequest, A> right) {
        JsonInputs inputs;
        try {
            inputs = JsonBody.read(request);
        } catch (UnreadableBodyException e) {
            return wrong.apply(e.toProblem());
        }
        List<FieldError> errors =
                Stream.concat(inputs.unknown().stream(), others.stream()).toList();
        return switch (analyses.check(inputs.fields(), errors)) {
            case Checked.Invalid(var all) -> wrong.apply(Problem.wrongInput(all));
            case Checked.Valid(var valid) -> right.apply(valid);
        };
    }

    private BodyInputs() {}
}
