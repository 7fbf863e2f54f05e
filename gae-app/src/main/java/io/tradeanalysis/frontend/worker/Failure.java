package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.contract.request.FieldError;
import java.time.Duration;
import java.util.List;

/** Why a call to the workers gave nothing. Reasons are for the log, not for users. */
public sealed interface Failure {

    /** Inputs are wrong in a way that only a worker knows; the same request would be refused again. */
    record Refused(List<FieldError> errors) implements Failure {

        /** Copies the list. */
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** The workers have more to do than they can; the same request is welcome after that time. */
    record Busy(Duration retryAfter) implements Failure {}

    /**
     * The workers have had more to do than they can, so none was asked.
     *
     * @param retryAfter when the same request is welcome again
     */
    record Withheld(Duration retryAfter) implements Failure {}

    /**
     * This front end has as much in hand as it has room for, whatever the workers have to do.
     *
     * @param of what there is no room for
     * @param retryAfter when the same request is welcome again
     */
    record NoRoom(String of, Duration retryAfter) implements Failure {}

    /**
     * Whoever asks has done so too often; nobody was asked.
     *
     * @param retryAfter when the same request is welcome again
     */
    record TooOften(Duration retryAfter) implements Failure {}

    /** No worker answered. */
    record Unreachable(String reason) implements Failure {}

    /** The worker answered, but not the function that it had to call; own cores would have done. */
    record FunctionDown(String reason) implements Failure {}

    /** It was stopped when its time was over. */
    record TookTooLong(Duration limit) implements Failure {}

    /** A worker answered with an error. */
    record Broken(String reason) implements Failure {}
}
