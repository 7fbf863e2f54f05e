package io.tradeanalysis.frontend.worker;

import java.util.function.Function;

/**
 * How a call to the workers ended.
 *
 * @param <T> what it was made for
 */
public sealed interface Outcome<T> {

    /** It gave what it was made for. */
    record Success<T>(T value) implements Outcome<T> {}

    /** It did not. */
    record Failed<T>(Failure failure) implements Outcome<T> {}

    /** What comes next if it gave something; else the same failure. */
    default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        return switch (this) {
            case Success<T>(var value) -> next.apply(value);
            case Failed<T>(var failure) -> new Failed<>(failure);
        };
    }
}
