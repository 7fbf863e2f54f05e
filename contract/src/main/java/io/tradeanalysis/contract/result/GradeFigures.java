package io.tradeanalysis.contract.result;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one model's forecasts at one level compare with what came. Losses are shares of a long position (0.01 is 1 %), positive
 * where money is lost. The array belongs to the record: callers don't change it.
 *
 * @param valueAtRisk the forecast for each graded bar; empty where an answer would be too long
 * @param exceptions the bars that lost more, as indices of the graded bars, ascending
 * @param expected how many they are on average if the model is right, at least 0
 * @param kupiec whether they are as many as they should be
 * @param independence Christoffersen's: whether they come independently
 * @param conditionalCoverage both together
 * @param light the traffic light; null where there is none
 * @param lightReason why there is none; null where there is one
 * @param shortfall the test of expected shortfall; null where there is none
 * @param shortfallReason why there is none; null where there is one
 * @param verdict whether the data reject the model, the three tests held together at 5 %
 * @param objections why they do, in words; empty where they don't
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract: a copy a call would cost more than it protects
public record GradeFigures(
        double[] valueAtRisk,
        List<Integer> exceptions,
        double expected,
        TestOutcome kupiec,
        TestOutcome independence,
        TestOutcome conditionalCoverage,
        @Nullable BaselLight light,
        @Nullable String lightReason,
        @Nullable ShortfallTest shortfall,
        @Nullable String shortfallReason,
        Verdict verdict,
        List<String> objections) {

    /** What the data say of a model. */
    public enum Verdict {
        /** Nothing against it, which is no proof that it is right. */
        NOT_REJECTED,
        /** That it is wrong, but for a chance of 5 %. */
        REJECTED,
        /** Nothing: less than one exception is expected. */
        NOT_JUDGED
    }

    /** Copies the lists and checks that a figure or its reason is there. */
    public GradeFigures {
        exceptions = List.copyOf(exceptions);
        objections = List.copyOf(objections);
        if ((light == null) == (lightReason == null) || (shortfall == null) == (shortfallReason == null)) {
            throw new IllegalArgumentException("grade: %s, %s, %s, %s (expected: each test or its reason)"
                    .formatted(light, lightReason, shortfall, shortfallReason));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GradeFigures grade
                && Arrays.equals(valueAtRisk, grade.valueAtRisk)
                && withoutLine().equals(grade.withoutLine());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(valueAtRisk) + withoutLine().hashCode();
    }

    @Override
    public String toString() {
        return "GradeFigures[%d forecasts]%s".formatted(valueAtRisk.length, withoutLine());
    }

    private List<Object> withoutLine() {
        return List.of(
                exceptions,
                expected,
                kupiec,
                independence,
                conditionalCoverage,
                light == null ? String.valueOf(lightReason) : light,
                shortfall == null ? String.valueOf(shortfallReason) : shortfall,
                verdict,
                objections);
    }
}
