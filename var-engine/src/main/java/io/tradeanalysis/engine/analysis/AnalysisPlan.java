package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.strategy.MovingAverage;
import io.tradeanalysis.engine.strategy.SmaCross;
import io.tradeanalysis.engine.trades.Trade;
import io.tradeanalysis.engine.trades.Trades;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One analysis with everything known but its risk: its trades, and the batches in which their risk is to be assessed. Where
 * and in how many batches that happens changes no figure.
 */
public final class AnalysisPlan {

    private final AnalysisRequest request;
    private final PriceSeries prices;
    private final MovingAverage average;
    private final List<Trade> trades;

    private AnalysisPlan(AnalysisRequest request, PriceSeries prices, MovingAverage average, List<Trade> trades) {
        this.request = request;
        this.prices = prices;
        this.average = average;
        this.trades = trades;
    }

    /** Finds the trades of a request on the prices of its asset. */
    public static AnalysisPlan of(AnalysisRequest request, PriceSeries prices) {
        MovingAverage average = MovingAverage.of(prices, request.movingAverage());
        List<Trade> trades = Trades.of(
                prices, SmaCross.signals(prices, average, request.window()), request.units(), request.window());
        return new AnalysisPlan(request, prices, average, trades);
    }

    /** The trades, in the order of their signals. */
    public List<Trade> trades() {
        return trades;
    }

    /** Monte-Carlo samples of all trades together: what the analysis costs, known before it starts. */
    public long samples() {
        return (long) trades.size() * request.samples();
    }

    /** The prices and their moving average, to be drawn. */
    public Series series() {
        return new Series(prices.dates(), prices.prices(), average.values());
    }

    /** The trades in as many batches as the request has resources, at most one a trade; sizes differ by one at most. */
    public List<RiskBatch> batches() {
        int count = Math.min(request.resources(), trades.size());
        List<RiskBatch> batches = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) trades.size() * i / count);
            int to = (int) ((long) trades.size() * (i + 1) / count);
            batches.add(new RiskBatch(
                    Engine.VERSION,
                    request.seed(),
                    request.samples(),
                    request.units(),
                    request.confidences(),
                    trades.subList(from, to).stream().map(AnalysisPlan::terms).toList()));
        }
        return List.copyOf(batches);
    }

    private static TradeTerms terms(Trade trade) {
        return new TradeTerms(
                trade.number(),
                trade.signal(),
                trade.openPrice(),
                trade.window().mean(),
                trade.window().deviation());
    }

    /**
     * Puts trades and their risk together.
     *
     * @param risks the risk of every trade, in any order
     * @throws IllegalArgumentException if a trade's risk is missing or there twice: a smaller answer is never given
     */
    public Figures figures(List<TradeRisk> risks) {
        List<TradeRisk> inOrder = risks.stream()
                .sorted(Comparator.comparingInt(TradeRisk::number))
                .toList();
        if (inOrder.size() != trades.size()) {
            throw new IllegalArgumentException("risks: %d (expected: %d)".formatted(inOrder.size(), trades.size()));
        }
        List<TradeResult> results = new ArrayList<>(trades.size());
        double cumulativeProfit = 0;
        for (Trade trade : trades) {
            cumulativeProfit += trade.profit();
            results.add(result(trade, cumulativeProfit, risk(trade, inOrder.get(trade.number()))));
        }
        return Figures.of(request, prices, results);
    }

    private List<RiskFigures> risk(Trade trade, TradeRisk risk) {
        if (risk.number() != trade.number()
                || risk.risk().size() != request.confidences().size()) {
            throw new IllegalArgumentException("risk of trade %d: %s with %d levels (expected: %d)"
                    .formatted(
                            trade.number(),
                            risk.number(),
                            risk.risk().size(),
                            request.confidences().size()));
        }
        return risk.risk();
    }

    private TradeResult result(Trade trade, double cumulativeProfit, List<RiskFigures> risk) {
        return new TradeResult(
                trade.signal(),
                prices.date(trade.openRow()),
                prices.date(trade.closeRow()),
                trade.openPrice(),
                trade.closePrice(),
                trade.profit(),
                cumulativeProfit,
                trade.window().mean(),
                trade.window().deviation(),
                risk);
    }

    /** Sentences that explain the trades: why there is none, if there is none. */
    public List<String> notices() {
        return trades.isEmpty() ? List.of("No trade: " + whyNoTrade()) : List.of();
    }

    private String whyNoTrade() {
        int rows = prices.size();
        if (request.movingAverage() >= rows) {
            return "a moving average of %,d bars needs more than the %,d prices there are; choose a smaller A."
                    .formatted(request.movingAverage(), rows);
        }
        if (request.window() >= rows) {
            return "the first %,d prices only fill the window and there are %,d; choose a smaller V."
                    .formatted(request.window(), rows);
        }
        return "after the first %,d prices the price never crosses its moving average; choose a smaller A or V."
                .formatted(Math.max(request.movingAverage(), request.window()));
    }
}
