package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;

/**
 * The figures of an analysis.
 *
 * @param trades in the order of their signals
 * @param summary all trades together
 * @param pricesSha256 SHA-256 of dates and prices, hexadecimal
 * @param fingerprint SHA-256 over inputs, prices, engine version and figures
 */
public record Figures(List<TradeResult> trades, Summary summary, String pricesSha256, String fingerprint) {

    /** Copies the list. */
    public Figures {
        trades = List.copyOf(trades);
    }

    /** Sentences about figures that need a word of caution. */
    public List<String> notices() {
        return FitsAtBounds.notices(trades);
    }

    static Figures of(AnalysisRequest request, PriceSeries prices, List<TradeResult> trades) {
        String pricesSha256 = prices.sha256();
        return new Figures(
                trades,
                Summaries.of(request.confidences(), trades),
                pricesSha256,
                Fingerprint.of(request, pricesSha256, trades));
    }
}
