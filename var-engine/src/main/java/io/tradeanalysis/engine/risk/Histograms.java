package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.RiskFigures;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts losses in bins of the same width. They reach from the loss that one in a thousand is below to the one that one in a
 * thousand is above, and so far beyond that every figure lies within: a few losses far out would leave all others in one bin.
 */
final class Histograms {

    private static final int MAX_BINS = 100;
    private static final int MIN_BINS = 10;

    /** One in so many losses may lie beyond each end. */
    private static final int BEYOND = 1_000;

    /**
     * A histogram.
     *
     * @param losses at least one; put in order
     * @param figures that are made of them
     * @return empty if a loss is no number
     */
    static Optional<LossHistogram> of(double[] losses, List<RiskFigures> figures) {
        Arrays.sort(losses);
        double smallest = losses[0];
        double largest = losses[losses.length - 1];
        if (!Double.isFinite(smallest) || !Double.isFinite(largest)) {
            return Optional.empty();
        }
        int beyond = losses.length / BEYOND;
        double from = Math.min(losses[beyond], lowest(figures).orElse(smallest));
        double to =
                Math.max(losses[losses.length - 1 - beyond], highest(figures).orElse(largest));
        return Optional.of(of(losses, from, to));
    }

    private static LossHistogram of(double[] losses, double from, double to) {
        int bins = to > from ? Math.clamp((long) Math.sqrt(losses.length), MIN_BINS, MAX_BINS) : 1;
        double width = (to - from) / bins;
        int[] counts = new int[bins];
        int below = 0;
        int above = 0;
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
            if (loss < from) {
                below++;
            } else if (loss > to) {
                above++;
            } else {
                counts[bins == 1 ? 0 : Math.min(bins - 1, (int) ((loss - from) / width))]++;
            }
        }
        return new LossHistogram(
                from,
                width,
                Arrays.stream(counts).boxed().toList(),
                below,
                above,
                losses[0],
                sum / losses.length,
                losses[losses.length - 1]);
    }

    private static Optional<Double> lowest(List<RiskFigures> figures) {
        return ends(figures).min(Double::compare);
    }

    private static Optional<Double> highest(List<RiskFigures> figures) {
        return ends(figures).max(Double::compare);
    }

    private static Stream<Double> ends(List<RiskFigures> figures) {
        return figures.stream()
                .flatMap(level -> Stream.of(
                        Stream.ofNullable(level.valueAtRisk()),
                        Stream.ofNullable(level.expectedShortfall()),
                        ends(level.interval()),
                        ends(level.expectedShortfallInterval())))
                .flatMap(values -> values);
    }

    private static Stream<Double> ends(@Nullable Interval interval) {
        return interval == null
                ? Stream.empty()
                : Stream.of(interval.lower(), interval.upper()).filter(Objects::nonNull);
    }

    private Histograms() {}
}
