package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.contract.result.TradeResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.databind.annotation.JsonSerialize;

/** A result as the JSON API writes it. Its components are the API: they only ever grow. */
@SuppressWarnings("ArrayRecordComponent") // only written out, never compared
record AnalysisJson(
        Inputs request,
        String currency,
        @JsonSerialize(contentUsing = TradeJson.class) List<TradeResult> trades,
        Totals summary,
        Prices series,
        Took measured,
        List<String> notices,
        String engine,
        String pricesSha256,
        String fingerprint) {

    /**
     * How this result is written.
     *
     * @param columns writes the columns of its prices
     */
    static AnalysisJson of(AnalysisResult result, ColumnTexts columns) {
        return new AnalysisJson(
                Inputs.of(result.request()),
                result.currency(),
                result.trades(),
                Totals.of(result.summary()),
                Prices.of(result.series(), columns),
                Took.of(result.measured()),
                result.notices(),
                result.engine(),
                result.pricesSha256(),
                result.fingerprint());
    }

    record Inputs(
            String asset,
            int movingAverage,
            int window,
            int samples,
            int resources,
            String compute,
            long seed,
            int units,
            List<String> confidences,
            String model,
            int horizon,
            String fill,
            int costBasisPoints,
            String strategy) {

        static Inputs of(AnalysisRequest request) {
            return new Inputs(
                    request.asset(),
                    request.movingAverage(),
                    request.window(),
                    request.samples(),
                    request.resources(),
                    request.compute().wireName(),
                    request.seed(),
                    request.units(),
                    request.confidences().stream()
                            .map(ConfidenceLevel::toString)
                            .toList(),
                    request.model().wireName(),
                    request.horizon(),
                    request.fill().wireName(),
                    request.costBasisPoints(),
                    request.strategy().wireName());
        }
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
            @Nullable Double averageValueAtRisk,
            @Nullable Double @Nullable [] averageInterval,
            @Nullable Double averageExpectedShortfall) {

        static MeanRisk of(AverageRisk risk) {
            return new MeanRisk(
                    risk.confidence().toString(),
                    risk.averageValueAtRisk(),
                    ends(risk.averageInterval()),
                    risk.averageExpectedShortfall());
        }
    }

    record Prices(
            @JsonSerialize(using = RawJson.class) SerializableString dates,
            @JsonSerialize(using = RawJson.class) SerializableString prices,
            @JsonSerialize(using = RawJson.class) SerializableString movingAverage) {

        static Prices of(Series series, ColumnTexts columns) {
            return new Prices(
                    columns.dates(series.dates()),
                    columns.numbers(0, series.prices()),
                    columns.numbers(series.firstAverage(), series.movingAverage()));
        }
    }

    record Took(String compute, int resourcesUsed, long samples, long wallMillis, long cpuMillis, String worker) {

        static Took of(Measured measured) {
            return new Took(
                    measured.compute().wireName(),
                    measured.resourcesUsed(),
                    measured.samples(),
                    measured.wallMillis(),
                    measured.cpuMillis(),
                    measured.worker());
        }
    }

    private static @Nullable Double @Nullable [] ends(@Nullable Interval interval) {
        return interval == null ? null : new @Nullable Double[] {interval.lower(), interval.upper()};
    }
}
