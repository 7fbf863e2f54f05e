package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.strategy.Signals;
import io.tradeanalysis.engine.trades.Trades;

/**
 * An analysis of which no more is known than how many trades it has, which takes one look at each price. What it costs to go on
 * follows from that: a look at each price of each trade's window for the plan, and the samples for the risk.
 */
public final class AnalysisOutline {

    private final AnalysisRequest request;
    private final PriceSeries prices;
    private final Signals signals;
    private final int trades;

    private AnalysisOutline(AnalysisRequest request, PriceSeries prices, Signals signals, int trades) {
        this.request = request;
        this.prices = prices;
        this.signals = signals;
        this.trades = trades;
    }

    /**
     * Finds the signals of a request on the prices of its asset.
     *
     * @throws IllegalArgumentException if there is an {@link AnalysisPlan#refusal}
     */
    public static AnalysisOutline of(AnalysisRequest request, PriceSeries prices) {
        Signals signals = Signals.of(request.strategy(), prices, request.window());
        return new AnalysisOutline(request, prices, signals, Trades.count(prices, signals.events(), request));
    }

    /** How many trades there are. */
    public int trades() {
        return trades;
    }

    /** Prices of all trades' windows together, each counted as often as a window holds it. */
    public long windowPrices() {
        return (long) trades * request.window();
    }

    /** Monte-Carlo samples of all trades together; with the horizon they are what the risk costs. */
    public long samples() {
        return (long) trades * request.samples();
    }

    /** The plan: the trades, with what their windows say. */
    public AnalysisPlan plan() {
        return new AnalysisPlan(request, prices, signals, Trades.of(prices, signals.events(), request));
    }
}
