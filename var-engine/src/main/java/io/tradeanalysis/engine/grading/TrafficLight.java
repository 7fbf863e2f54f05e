package io.tradeanalysis.engine.grading;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import java.util.Arrays;
import java.util.List;

/**
 * The traffic light of the Basel Committee (BCBS 1996, Supervisory framework for the use of "backtesting"): the exceptions of
 * the last {@value #BARS} graded bars at 99 %.
 *
 * @param zone the light
 * @param exceptions how many they are, 0 .. {@value #BARS}
 * @param cumulativeProbability the probability of at most as many if the model is right, 0 .. 1: the zones begin where it
 *     reaches 95 % (yellow) and 99.99 % (red)
 * @param plusFactor what the Committee adds to a bank's multiplier of 3, 0 .. 1
 */
public record TrafficLight(Zone zone, int exceptions, double cumulativeProbability, double plusFactor) {

    /** The lights. */
    public enum Zone {
        /** Nothing to say against the model: 0 .. 4 exceptions. */
        GREEN,
        /** Right and wrong models may both come here: 5 .. 9 exceptions. */
        YELLOW,
        /** The model is almost certainly wrong: 10 exceptions or more. */
        RED
    }

    /** How many bars it looks at. */
    public static final int BARS = 250;

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.of("0.99");
    private static final double YELLOW_FROM = 0.95;
    private static final double RED_FROM = 0.9999;

    /** The Committee's table 2, for 5 .. 9 exceptions. */
    private static final List<Double> YELLOW_PLUS = List.of(0.40, 0.50, 0.65, 0.75, 0.85);

    private static final int FIRST_YELLOW = 5;

    static Outcome<TrafficLight> of(Forecasts forecasts) {
        if (!forecasts.confidence().equals(LEVEL)) {
            return new Outcome.Absent<>("the Basel traffic light is defined at 99 %% only, not at %s %%"
                    .formatted(forecasts.confidence().percent()));
        }
        int first = forecasts.size() - BARS;
        if (first < 0) {
            return new Outcome.Absent<>(
                    "the Basel traffic light needs %d graded bars; there are %d".formatted(BARS, forecasts.size()));
        }
        int exceptions = (int) Arrays.stream(forecasts.exceptions())
                .filter(bar -> bar >= first)
                .count();
        return new Outcome.Known<>(of(exceptions, forecasts.tailProbability()));
    }

    static TrafficLight of(int exceptions, double failure) {
        double cumulative = Probabilities.binomialAtMost(exceptions, BARS, failure);
        Zone zone = cumulative >= RED_FROM ? Zone.RED : cumulative >= YELLOW_FROM ? Zone.YELLOW : Zone.GREEN;
        double plus = switch (zone) {
            case GREEN -> 0;
            case YELLOW -> YELLOW_PLUS.get(exceptions - FIRST_YELLOW);
            case RED -> 1;
        };
        return new TrafficLight(zone, exceptions, cumulative, plus);
    }
}
