package io.tradeanalysis.lambda;

import io.tradeanalysis.contract.request.FieldError;
import java.util.List;

/**
 * Why there are no figures, RFC 9457.
 *
 * @param status HTTP status
 * @param title what the status means
 * @param detail one sentence for people
 * @param errors the wrong fields, if it is about fields
 */
record Problem(int status, String title, String detail, List<FieldError> errors) {

    static Problem wrong(List<FieldError> mistakes) {
        return new Problem(400, "Bad Request", "The batch of trades is not well formed.", mistakes);
    }

    static Problem otherEngine(Reading.OtherEngine other) {
        return new Problem(
                409,
                "Conflict",
                "This function has engine %s, not %s: deploy both sides from one release."
                        .formatted(other.own(), other.engine()),
                List.of(new FieldError("engine", "%s (expected: %s)".formatted(other.engine(), other.own()))));
    }

    static Problem unexpected() {
        return new Problem(
                500, "Internal Server Error", "The calculation failed; the function's log says why.", List.of());
    }
}
