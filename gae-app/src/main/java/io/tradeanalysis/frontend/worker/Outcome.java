package io.tradeanalysis.frontend.worker;

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
}
