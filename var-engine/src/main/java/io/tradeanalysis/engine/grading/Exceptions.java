package io.tradeanalysis.engine.grading;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The bars whose next bar lost more than VaR.
 *
 * @param gradedBars n, the number of bars with a forecast and a loss, at least 0
 * @param expected n (1 - c), the mean number of exceptions if the model is right
 * @param bars their indices in the series, ascending; at most n
 */
public record Exceptions(int gradedBars, double expected, List<Integer> bars) {

    /** Copies the list. */
    public Exceptions {
        bars = List.copyOf(bars);
        if (bars.size() > gradedBars) {
            throw new IllegalArgumentException(
                    "bars: %d (expected: at most the %d graded ones)".formatted(bars.size(), gradedBars));
        }
    }

    static Exceptions of(Forecasts forecasts) {
        List<Integer> bars =
                IntStream.of(forecasts.exceptions()).mapToObj(forecasts::bar).toList();
        return new Exceptions(forecasts.size(), forecasts.size() * forecasts.tailProbability(), bars);
    }

    /** How many they are. */
    public int count() {
        return bars.size();
    }
}
