package io.tradeanalysis.engine.analysis;

import static io.tradeanalysis.contract.request.Limits.MAX_CURVE_VALUES;
import static io.tradeanalysis.contract.request.Limits.MAX_LINE_VALUES;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.engine.performance.PerformanceAssessor;
import io.tradeanalysis.engine.performance.Position;
import io.tradeanalysis.engine.prices.OpeningPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.strategy.SignalEvent;
import io.tradeanalysis.engine.strategy.Signals;
import io.tradeanalysis.engine.trades.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One analysis with everything known but its risk: its trades, and the batches in which their risk is to be assessed. Where
 * and in how many batches that happens changes no figure.
 */
public final class AnalysisPlan {

    private final AnalysisRequest request;
    private final PriceSeries prices;
    private final Signals signals;
    private final List<Trade> trades;

    AnalysisPlan(AnalysisRequest request, PriceSeries prices, Signals signals, List<Trade> trades) {
        this.request = request;
        this.prices = prices;
        this.signals = signals;
        this.trades = trades;
    }

    /**
     * What is wrong with a request on these prices that its fields alone don't show: a fill that needs opening prices where there
     * are none.
     */
    public static Optional<FieldError> refusal(AnalysisRequest request, PriceSeries prices) {
        return request.fill() == Fill.NEXT_OPEN && prices.opens() instanceof OpeningPrices.Missing(String reason)
                ? Optional.of(new FieldError(
                        FieldNames.FILL,
                        "%s has no opening prices (%s): only %s"
                                .formatted(request.asset(), reason, Fill.SIGNAL_CLOSE.wireName())))
                : Optional.empty();
    }

    /**
     * Finds the trades of a request on the prices of its asset.
     *
     * @throws IllegalArgumentException if there is a {@link #refusal}
     */
    public static AnalysisPlan of(AnalysisRequest request, PriceSeries prices) {
        return AnalysisOutline.of(request, prices).plan();
    }

    /** The trades, in the order of their signals. */
    public List<Trade> trades() {
        return trades;
    }

    /** Monte-Carlo samples of all trades together; with the horizon they are what the analysis costs, known before it starts. */
    public long samples() {
        return (long) trades.size() * request.samples();
    }

    /** The prices and the lines of the strategy, to be drawn. Lines of more values than an answer carries are left out. */
    public Series series() {
        return new Series(
                prices.dates(), prices.prices(), lineValues() > MAX_LINE_VALUES ? List.of() : signals.lines());
    }

    /** What the trades made of a capital, beside buying and holding. Curves of more values than an answer carries are left out. */
    public Performance performance() {
        Performance performance = PerformanceAssessor.assess(
                prices, trades.stream().map(AnalysisPlan::position).toList());
        return curveValues() > MAX_CURVE_VALUES ? performance.withoutBars() : performance;
    }

    private static Position position(Trade trade) {
        return new Position(
                trade.openRow(),
                trade.closeRow(),
                trade.signal(),
                trade.units(),
                trade.openPrice(),
                trade.closePrice(),
                trade.costs());
    }

    private long curveValues() {
        return trades.isEmpty() ? 0 : 2L * (prices.size() - trades.getFirst().openRow());
    }

    private long lineValues() {
        return signals.lines().stream().mapToLong(line -> line.values().length).sum();
    }

    /**
     * The trades in as many batches as the request has resources, at most one a trade; sizes differ by one at most. All have the same
     * settings and prices, so that any of them can take over trades of another.
     */
    public List<RiskBatch> batches() {
        int count = Math.min(request.resources(), trades.size());
        List<TradeTerms> terms = trades.stream().map(this::terms).toList();
        double[] past = past();
        List<RiskBatch> batches = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) trades.size() * i / count);
            int to = (int) ((long) trades.size() * (i + 1) / count);
            batches.add(batch(past, terms.subList(from, to)));
        }
        return List.copyOf(batches);
    }

    /**
     * One trade alone; it gets the same figures as among all the others.
     *
     * @param number from 0
     */
    public RiskBatch batchOf(int number) {
        return batch(past(), List.of(terms(trades.get(number))));
    }

    private double[] past() {
        return request.model() == Model.NORMAL ? new double[0] : prices.prices();
    }

    private RiskBatch batch(double[] past, List<TradeTerms> terms) {
        return new RiskBatch(
                Engine.version(request.model()),
                request.seed(),
                request.samples(),
                request.horizon(),
                request.model(),
                request.confidences(),
                past,
                terms);
    }

    private TradeTerms terms(Trade trade) {
        Rows history = Rows.of(request, trade.signalRow());
        return new TradeTerms(
                trade.number(),
                trade.signal(),
                trade.units(),
                trade.openPrice(),
                trade.window().mean(),
                trade.window().deviation(),
                history.first(),
                history.last());
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
            results.add(result(trade, cumulativeProfit, checked(trade, inOrder.get(trade.number()))));
        }
        return Figures.of(request, prices, results);
    }

    /** One trade with its risk. */
    public TradeResult result(TradeRisk risk) {
        double cumulativeProfit = 0;
        for (Trade trade : trades.subList(0, risk.number() + 1)) {
            cumulativeProfit += trade.profit();
        }
        Trade trade = trades.get(risk.number());
        return result(trade, cumulativeProfit, checked(trade, risk));
    }

    private TradeRisk checked(Trade trade, TradeRisk risk) {
        if (risk.number() != trade.number()
                || risk.risk().size() != request.confidences().size()) {
            throw new IllegalArgumentException("risk of trade %d: %s with %d levels (expected: %d)"
                    .formatted(
                            trade.number(),
                            risk.number(),
                            risk.risk().size(),
                            request.confidences().size()));
        }
        return risk;
    }

    private TradeResult result(Trade trade, double cumulativeProfit, TradeRisk risk) {
        return new TradeResult(
                trade.signal(),
                prices.date(trade.openRow()),
                prices.date(trade.closeRow()),
                trade.openPrice(),
                trade.closePrice(),
                trade.units(),
                trade.costs(),
                trade.profit(),
                cumulativeProfit,
                trade.window().mean(),
                trade.window().deviation(),
                risk.risk(),
                risk.fit());
    }

    /** Sentences that explain what is missing: trades, a signal that could not be filled, lines and curves that are left out. */
    public List<String> notices() {
        return Stream.of(
                        noticesOfTrades(), WorstLossAlone.notices(request, trades), noticesOfLines(), noticesOfCurves())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> noticesOfCurves() {
        return curveValues() > MAX_CURVE_VALUES
                ? List.of("The equity curves are not drawn: they have %,d values, and an answer carries %,d."
                        .formatted(curveValues(), MAX_CURVE_VALUES))
                : List.of();
    }

    private List<String> noticesOfLines() {
        return lineValues() > MAX_LINE_VALUES
                ? List.of("The lines of the strategy are not drawn: they have %,d values, and an answer carries %,d."
                        .formatted(lineValues(), MAX_LINE_VALUES))
                : List.of();
    }

    private List<String> noticesOfTrades() {
        if (trades.size() < signals.events().size()) {
            SignalEvent last = signals.events().getLast();
            return List.of("No trade from the %s of %s: there is no bar after it on whose open it could be filled."
                    .formatted(last.signal(), prices.date(last.row())));
        }
        return trades.isEmpty() ? List.of("No trade: " + whyNoTrade()) : List.of();
    }

    private String whyNoTrade() {
        int rows = prices.size();
        if (signals.firstRow() >= rows) {
            return "%s needs more than the %,d prices there are; choose a smaller %s."
                    .formatted(signals.longest(), rows, signals.parameter());
        }
        if (request.window() >= rows) {
            return "the first %,d prices only fill the window and there are %,d; choose a smaller V."
                    .formatted(request.window(), rows);
        }
        return "after the first %,d prices %s; choose a smaller %s or V."
                .formatted(Math.max(signals.firstRow(), request.window()), signals.never(), signals.parameter());
    }
}
