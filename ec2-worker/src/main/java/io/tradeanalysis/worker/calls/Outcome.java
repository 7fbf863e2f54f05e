package io.tradeanalysis.worker.calls;

import io.tradeanalysis.contract.request.FieldError;
import java.time.Duration;
import java.util.List;

/**
 * How a call's work ended.
 *
 * @param <T> what comes of it
 */
public sealed interface Outcome<T> {

    /** With its result. */
    record Done<T>(T result) implements Outcome<T> {}

    /** Inputs are wrong in a way that only a worker knows, or ask for too much. */
    record Refused<T>(List<FieldError> errors) implements Outcome<T> {

        /** Copies the list. */
        public Refused {
            errors = List.copyOf(errors);
        }

        /** For one reason. */
        public static <T> Outcome<T> of(FieldError error) {
            return new Refused<>(List.of(error));
        }
    }

    /**
     * There was too much to do already; nothing was begun.
     *
     * @param retryAfter when the same request is welcome again, as far as can be foreseen
     */
    record Shed<T>(Duration retryAfter) implements Outcome<T> {}

    /** The caller went away before the end. */
    record Abandoned<T>() implements Outcome<T> {}

    /**
     * What comes after a result.
     *
     * @param <T> what came
     * @param <U> what comes of it
     * @param <X> why nothing comes of it
     */
    @FunctionalInterface
    interface Next<T, U, X extends Exception> {

        /**
         * Does it.
         *
         * @throws X if it can't be done now
         */
        Outcome<U> after(T result) throws X, InterruptedException;
    }

    /**
     * What comes next if there is a result; else the same end.
     *
     * @throws X if what comes next does
     */
    default <U, X extends Exception> Outcome<U> then(Next<? super T, U, X> next) throws X, InterruptedException {
        return switch (this) {
            case Done<T>(var result) -> next.after(result);
            case Refused<T>(var errors) -> new Refused<>(errors);
            case Shed<T>(var retryAfter) -> new Shed<>(retryAfter);
            case Abandoned<T> _ -> new Abandoned<>();
        };
    }
}
