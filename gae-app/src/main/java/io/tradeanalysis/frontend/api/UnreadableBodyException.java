package io.tradeanalysis.frontend.api;

import io.tradeanalysis.frontend.web.Problem;
import org.springframework.http.HttpStatus;

/** A body that is no JSON object, too large to be read, or too slow. */
final class UnreadableBodyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    UnreadableBodyException(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    Problem toProblem() {
        String title = switch (status) {
            case CONTENT_TOO_LARGE -> "Too large";
            case REQUEST_TIMEOUT -> "Too slow";
            default -> "Not readable";
        };
        return Problem.of(status, title, String.valueOf(getMessage()));
    }
}
