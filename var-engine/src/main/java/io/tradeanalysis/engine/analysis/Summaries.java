package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.contract.result.TradeResult;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sums trades up; sums run in the order of the trades. */
final class Summaries {

    static Summary of(List<ConfidenceLevel> confidences, List<TradeResult> trades) {
        double totalProfit = trades.isEmpty() ? 0 : trades.getLast().cumulativeProfit();
        int winning = (int) trades.stream().filter(trade -> trade.profit() > 0).count();
        List<AverageRisk> risk = IntStream.range(0, confidences.size())
                .mapToObj(i -> average(
                        confidences.get(i),
                        trades.stream().map(trade -> trade.risk().get(i)).toList()))
                .toList();
        return new Summary(
                trades.size(),
                winning,
                trades.isEmpty() ? null : (Double) (totalProfit / trades.size()),
                totalProfit,
                risk);
    }

    private static AverageRisk average(ConfidenceLevel confidence, List<RiskFigures> all) {
        List<RiskFigures> risks =
                all.stream().filter(risk -> risk.valueAtRisk() != null).toList();
        if (risks.isEmpty()) {
            return new AverageRisk(confidence, 0, null, null, null, null);
        }
        double valueAtRisk = 0;
        double expectedShortfall = 0;
        for (RiskFigures risk : risks) {
            valueAtRisk += Objects.requireNonNull(risk.valueAtRisk());
            expectedShortfall += Objects.requireNonNull(risk.expectedShortfall());
        }
        double average = valueAtRisk / risks.size();
        double averageShortfall = expectedShortfall / risks.size();
        return new AverageRisk(
                confidence,
                risks.size(),
                average,
                interval(average, risks, RiskFigures::valueAtRisk, RiskFigures::interval),
                averageShortfall,
                interval(
                        averageShortfall,
                        risks,
                        RiskFigures::expectedShortfall,
                        RiskFigures::expectedShortfallInterval));
    }

    /** The trades are simulated independently, so the distances to their ends add in quadrature. */
    private static @Nullable Interval interval(
            double average,
            List<RiskFigures> risks,
            Function<RiskFigures, @Nullable Double> figure,
            Function<RiskFigures, @Nullable Interval> intervalOf) {
        double below = 0;
        double above = 0;
        for (RiskFigures risk : risks) {
            double estimate = Objects.requireNonNull(figure.apply(risk));
            @Nullable Interval interval = intervalOf.apply(risk);
            if (interval == null) {
                return null;
            }
            below += square(estimate - interval.lower());
            @Nullable Double upper = interval.upper();
            above += upper == null ? Double.NaN : square(upper - estimate);
        }
        int count = risks.size();
        return new Interval(
                average - Math.sqrt(below) / count,
                Double.isNaN(above) ? null : (Double) (average + Math.sqrt(above) / count));
    }

    private static double square(double x) {
        return x * x;
    }

    private Summaries() {}
}
