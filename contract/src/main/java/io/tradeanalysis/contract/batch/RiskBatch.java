package io.tradeanalysis.contract.batch;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Limits;
import java.util.List;

/**
 * One batch of trades whose risk is to be simulated.
 *
 * @param engine version of the engine that asks; one of another version refuses
 * @param seed what the random streams are keyed by, 0 .. 2^53 - 1
 * @param samples Monte-Carlo samples a trade, within {@link Limits}
 * @param units units of the asset in a trade
 * @param confidences confidence levels, ascending
 * @param trades the trades of this batch
 */
public record RiskBatch(
        String engine, long seed, int samples, int units, List<ConfidenceLevel> confidences, List<TradeTerms> trades) {

    /** Checks the ranges and copies the lists. */
    public RiskBatch {
        if (seed < 0 || seed > Limits.MAX_SEED) {
            throw new IllegalArgumentException("seed: %d (expected: 0 .. %d)".formatted(seed, Limits.MAX_SEED));
        }
        if (samples < Limits.MIN_SAMPLES || samples > Limits.MAX_SAMPLES) {
            throw new IllegalArgumentException(
                    "samples: %d (expected: %d .. %d)".formatted(samples, Limits.MIN_SAMPLES, Limits.MAX_SAMPLES));
        }
        if (units < Limits.MIN_UNITS || units > Limits.MAX_UNITS) {
            throw new IllegalArgumentException(
                    "units: %d (expected: %d .. %d)".formatted(units, Limits.MIN_UNITS, Limits.MAX_UNITS));
        }
        if (confidences.isEmpty() || confidences.size() > Limits.MAX_CONFIDENCES) {
            throw new IllegalArgumentException(
                    "confidences: %d (expected: 1 .. %d)".formatted(confidences.size(), Limits.MAX_CONFIDENCES));
        }
        confidences = List.copyOf(confidences);
        trades = List.copyOf(trades);
    }

    /** The same calculation for other trades. */
    public RiskBatch withTrades(List<TradeTerms> others) {
        return new RiskBatch(engine, seed, samples, units, confidences, others);
    }
}
