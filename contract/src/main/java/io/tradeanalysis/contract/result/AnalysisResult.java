package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.AnalysisRequest;
import java.util.List;

/**
 * Everything that one analysis gives.
 *
 * @param request all inputs, defaults filled in
 * @param currency ISO 4217 code of the asset's currency, in which all money is
 * @param trades in the order of their signals
 * @param summary all trades together
 * @param series the prices that were analysed
 * @param performance the strategy beside buying and holding; no part of the fingerprint, it follows from trades and prices
 * @param measured what it took
 * @param notices sentences that a reader must know, such as rows of the price file that were skipped
 * @param engine version of the engine for the model; another version may give other figures
 * @param pricesSha256 SHA-256 of the parsed dates and prices, hexadecimal
 * @param fingerprint SHA-256 over inputs, prices, engine version and figures: equal where the result is the same
 */
public record AnalysisResult(
        AnalysisRequest request,
        String currency,
        List<TradeResult> trades,
        Summary summary,
        Series series,
        Performance performance,
        Measured measured,
        List<String> notices,
        String engine,
        String pricesSha256,
        String fingerprint) {

    /** Copies the lists. */
    public AnalysisResult {
        trades = List.copyOf(trades);
        notices = List.copyOf(notices);
    }

    /** Names of all that was fitted for any trade, in the order in which they are found. */
    public List<String> fittedNames() {
        return trades.stream()
                .flatMap(trade -> trade.fit().stream())
                .map(FittedParameter::name)
                .distinct()
                .toList();
    }
}
