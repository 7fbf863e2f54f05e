package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.RequestFields;
import io.tradeanalysis.frontend.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the API makes of a body before it asks a worker. It is here since the API's reader is not for others. */
@NullMarked
public sealed interface ReadBody {

    /** A request. */
    record Accepted(AnalysisRequest request) implements ReadBody {}

    /** An answer that says what is wrong. */
    record Refused(Problem problem) implements ReadBody {}

    /**
     * Reads a body.
     *
     * @param seed the seed of a request without one
     */
    static ReadBody of(byte[] body, long seed) throws IOException {
        try {
            JsonInputs inputs = JsonBody.read(new ByteArrayInputStream(body));
            return switch (RequestFields.check(inputs.fields(), () -> seed)) {
                case Checked.Valid(var request) when inputs.unknown().isEmpty() -> new Accepted(request);
                case Checked.Valid _ -> wrong(List.of(), inputs.unknown());
                case Checked.Invalid(var errors) -> wrong(errors, inputs.unknown());
            };
        } catch (UnreadableBodyException e) {
            return new Refused(e.toProblem());
        }
    }

    private static ReadBody wrong(List<FieldError> errors, List<FieldError> unknown) {
        return new Refused(Problem.wrongInput(
                Stream.concat(errors.stream(), unknown.stream()).toList()));
    }
}
