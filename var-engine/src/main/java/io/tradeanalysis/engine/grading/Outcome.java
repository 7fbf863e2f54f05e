package io.tradeanalysis.engine.grading;

/**
 * A figure, or why there is none.
 *
 * @param <T> the figure
 */
public sealed interface Outcome<T> {

    /**
     * There is one.
     *
     * @param <T> the figure's type
     * @param value the figure
     */
    record Known<T>(T value) implements Outcome<T> {}

    /**
     * There is none.
     *
     * @param <T> the figure's type
     * @param reason why, in words to show, without a full stop
     */
    record Absent<T>(String reason) implements Outcome<T> {}
}
