package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.contract.result.TradeResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/** The losses of a trade as the JSON API writes them. Its components are the API: they only ever grow. */
record LossesJson(
        Map<String, Object> request,
        String currency,
        int number,
        int trades,
        @JsonSerialize(using = TradeJson.class) TradeResult trade,
        @Nullable Histogram histogram,
        String engine,
        String pricesSha256) {

    static LossesJson of(TradeLosses losses) {
        return new LossesJson(
                InputsJson.of(losses.request()),
                losses.currency(),
                losses.number(),
                losses.trades(),
                losses.trade(),
                losses.histogram() == null ? null : Histogram.of(losses.histogram()),
                losses.engine(),
                losses.pricesSha256());
    }

    record Histogram(
            double from,
            double width,
            List<Integer> counts,
            int below,
            int above,
            double smallest,
            double mean,
            double largest) {

        static Histogram of(LossHistogram histogram) {
            return new Histogram(
                    histogram.from(),
                    histogram.width(),
                    histogram.counts(),
                    histogram.below(),
                    histogram.above(),
                    histogram.smallest(),
                    histogram.mean(),
                    histogram.largest());
        }
    }
}
