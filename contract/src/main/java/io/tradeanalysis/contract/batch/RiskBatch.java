package io.tradeanalysis.contract.batch;

import static io.tradeanalysis.contract.request.Ranges.requireWithin;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.contract.request.Model;
import java.util.Arrays;
import java.util.List;

/**
 * One batch of trades whose risk is to be simulated. The array belongs to the record: callers don't change it.
 *
 * @param engine version of the engine that asks, for the model; one of another version refuses
 * @param seed what the random streams are keyed by, 0 .. 2^53 - 1
 * @param samples Monte-Carlo samples a trade, within {@link Limits}
 * @param horizon bars over which a loss is simulated, 1 .. {@value Limits#MAX_HORIZON}
 * @param model the model of the returns
 * @param confidences confidence levels, ascending
 * @param prices what the models of the trades' returns are made from, oldest first, each above 0; empty for normal returns,
 *     which need no more than each trade's mean and deviation
 * @param trades the trades of this batch
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract: a copy a call would cost more than it protects
public record RiskBatch(
        String engine,
        long seed,
        int samples,
        int horizon,
        Model model,
        List<ConfidenceLevel> confidences,
        double[] prices,
        List<TradeTerms> trades) {

    /** Checks the ranges and copies the lists. */
    public RiskBatch {
        requireWithin("seed", seed, 0, Limits.MAX_SEED);
        requireWithin("samples", samples, Limits.MIN_SAMPLES, Limits.MAX_SAMPLES);
        requireWithin("horizon", horizon, 1, Limits.MAX_HORIZON);
        requireWithin("confidences", confidences.size(), 1, Limits.MAX_CONFIDENCES);
        confidences = List.copyOf(confidences);
        trades = List.copyOf(trades);
        int last = Math.max(0, prices.length - 1);
        for (TradeTerms trade : trades) {
            requireWithin("lastPrice of trade %d".formatted(trade.number()), trade.lastPrice(), 0, last);
        }
    }

    /** The same calculation for some of its trades, with the prices that these need. */
    public RiskBatch withTrades(List<TradeTerms> some) {
        if (prices.length == 0 || some.isEmpty()) {
            return new RiskBatch(engine, seed, samples, horizon, model, confidences, prices, some);
        }
        int first = some.stream().mapToInt(TradeTerms::firstPrice).min().orElseThrow();
        int last = some.stream().mapToInt(TradeTerms::lastPrice).max().orElseThrow();
        return new RiskBatch(
                engine,
                seed,
                samples,
                horizon,
                model,
                confidences,
                Arrays.copyOfRange(prices, first, last + 1),
                some.stream().map(trade -> trade.shifted(first)).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskBatch batch
                && engine.equals(batch.engine)
                && seed == batch.seed
                && samples == batch.samples
                && horizon == batch.horizon
                && model == batch.model
                && confidences.equals(batch.confidences)
                && Arrays.equals(prices, batch.prices)
                && trades.equals(batch.trades);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(seed) + Arrays.hashCode(prices)) + trades.hashCode();
    }

    @Override
    public String toString() {
        return "RiskBatch[%d trades, %d samples, %s over %d bars]".formatted(trades.size(), samples, model, horizon);
    }
}
