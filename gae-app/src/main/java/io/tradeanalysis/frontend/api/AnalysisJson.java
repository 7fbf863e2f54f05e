package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.EquityCurve;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.frontend.analysis.Permalink;
import io.tradeanalysis.frontend.cost.Tariff;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/** A result as the JSON API writes it. Its components are the API: they only ever grow. */
@SuppressWarnings("ArrayRecordComponent") // only written out, never compared
record AnalysisJson(
        Map<String, Object> request,
        String currency,
        @JsonSerialize(contentUsing = TradeJson.class) List<TradeResult> trades,
        Totals summary,
        Map<String, @Nullable Object> performance,
        Prices series,
        Took measured,
        List<String> notices,
        String engine,
        String pricesSha256,
        String fingerprint,
        @Nullable String link) {

    /**
     * How this result is written.
     *
     * @param columns writes the columns of its prices
     */
    static AnalysisJson of(AnalysisResult result, ColumnTexts columns) {
        return new AnalysisJson(
                InputsJson.of(result.request()),
                result.currency(),
                result.trades(),
                Totals.of(result.summary()),
                PerformanceJson.of(result.performance()),
                Prices.of(result, columns),
                Took.of(result.measured()),
                result.notices(),
                result.engine(),
                result.pricesSha256(),
                result.fingerprint(),
                link(result));
    }

    /** Own prices are gone by now, so nothing leads to them. */
    private static @Nullable String link(AnalysisResult result) {
        return result.request().isOfOwnPrices() ? null : Permalink.of(result).page();
    }

    record Totals(
            int trades, int winningTrades, @Nullable Double averageProfit, double totalProfit, List<MeanRisk> risk) {

        static Totals of(Summary summary) {
            return new Totals(
                    summary.trades(),
                    summary.winningTrades(),
                    summary.averageProfit(),
                    summary.totalProfit(),
                    summary.risk().stream().map(MeanRisk::of).toList());
        }
    }

    record MeanRisk(
            String confidence,
            int trades,
            @Nullable Double averageValueAtRisk,
            @Nullable Double @Nullable [] averageInterval,
            @Nullable Double averageExpectedShortfall,
            @Nullable Double @Nullable [] averageExpectedShortfallInterval) {

        static MeanRisk of(AverageRisk risk) {
            return new MeanRisk(
                    risk.confidence().toString(),
                    risk.trades(),
                    risk.averageValueAtRisk(),
                    ends(risk.averageInterval()),
                    risk.averageExpectedShortfall(),
                    ends(risk.averageExpectedShortfallInterval()));
        }
    }

    record Prices(Column dates, Column prices, Column movingAverage, List<LineJson> lines, Equity equity) {

        /** The line of sma-cross has a field of its own; those of other strategies are together. */
        static Prices of(AnalysisResult result, ColumnTexts columns) {
            Series series = result.series();
            boolean hasAverage = result.request().strategy() instanceof Strategy.SmaCross
                    && !series.lines().isEmpty();
            return new Prices(
                    columns.dates(series.dates()),
                    columns.numbers(0, series.prices()),
                    hasAverage
                            ? LineJson.values(series.lines().getFirst(), columns)
                            : columns.numbers(series.prices().length, new double[0]),
                    series.lines().stream()
                            .skip(hasAverage ? 1 : 0)
                            .map(line -> LineJson.of(line, columns))
                            .toList(),
                    Equity.of(result.performance(), series.prices().length, columns));
        }
    }

    /** The curves, up to the last row. */
    record Equity(Column strategy, Column buyAndHold) {

        static Equity of(Performance performance, int rows, ColumnTexts columns) {
            return new Equity(
                    text(performance.strategy(), rows, columns), text(performance.buyAndHold(), rows, columns));
        }

        private static Column text(EquityCurve curve, int rows, ColumnTexts columns) {
            return columns.numbers(rows - curve.equity().length, curve.equity());
        }
    }

    record LineJson(String name, String scale, Column values) {

        static LineJson of(Line line, ColumnTexts columns) {
            return new LineJson(line.name(), scale(line.scale()), values(line, columns));
        }

        static Column values(Line line, ColumnTexts columns) {
            return columns.numbers(line.firstRow(), line.values());
        }

        private static String scale(Line.Scale scale) {
            return switch (scale) {
                case PRICE -> "price";
                case INDEX -> "index";
            };
        }
    }

    record Took(
            String compute,
            int resourcesUsed,
            long samples,
            long wallMillis,
            long cpuMillis,
            String worker,
            BigDecimal usd,
            String listPricesOf) {

        private static final Tariff TARIFF = Tariff.listed();

        static Took of(Measured measured) {
            return new Took(
                    measured.compute().wireName(),
                    measured.resourcesUsed(),
                    measured.samples(),
                    measured.wallMillis(),
                    measured.cpuMillis(),
                    measured.worker(),
                    TARIFF.billOf(measured),
                    TARIFF.date());
        }
    }

    private static @Nullable Double @Nullable [] ends(@Nullable Interval interval) {
        return interval == null ? null : new @Nullable Double[] {interval.lower(), interval.upper()};
    }
}
