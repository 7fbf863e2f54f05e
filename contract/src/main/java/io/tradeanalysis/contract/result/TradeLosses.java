package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.AnalysisRequest;
import org.jspecify.annotations.Nullable;

/**
 * One trade of an analysis, with the losses that its figures are from.
 *
 * @param request all inputs of the analysis
 * @param currency ISO 4217
 * @param number of the trade, from 1 in the order of the signals
 * @param trades how many the analysis has
 * @param trade with the same figures as in the analysis
 * @param histogram of its simulated losses; null where there are none, which the figures give the reason of
 * @param engine version of the engine for the model
 * @param pricesSha256 SHA-256 of the parsed dates and prices, hexadecimal
 */
public record TradeLosses(
        AnalysisRequest request,
        String currency,
        int number,
        int trades,
        TradeResult trade,
        @Nullable LossHistogram histogram,
        String engine,
        String pricesSha256) {}
