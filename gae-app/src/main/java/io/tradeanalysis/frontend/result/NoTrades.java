package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.AnalysisResult;
import java.util.Locale;

/**
 * Why an analysis has no trade, and what to change.
 *
 * @param why one sentence
 * @param advice one sentence
 */
public record NoTrades(String why, String advice) {

    static NoTrades explain(AnalysisResult result) {
        AnalysisRequest request = result.request();
        int prices = result.series().prices().length;
        if (request.movingAverage() >= prices) {
            return new NoTrades(
                    String.format(
                            Locale.ROOT,
                            "The moving average needs %,d prices, and %s has %,d.",
                            request.movingAverage(),
                            request.asset(),
                            prices),
                    "Choose a smaller A.");
        }
        if (request.window() >= prices) {
            return new NoTrades(
                    String.format(
                            Locale.ROOT,
                            "No signal is taken within the first V prices; V = %,d leaves none of the %,d of %s.",
                            request.window(),
                            prices,
                            request.asset()),
                    "Choose a smaller V.");
        }
        return new NoTrades(
                String.format(
                        Locale.ROOT,
                        "After the first %,d prices, the price of %s never crossed its average of %,d bars.",
                        Math.max(request.window(), request.movingAverage()),
                        request.asset(),
                        request.movingAverage()),
                "Choose a smaller A for more signals, or a smaller V to start earlier.");
    }
}
