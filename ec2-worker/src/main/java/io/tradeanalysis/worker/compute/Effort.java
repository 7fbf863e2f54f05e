package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;

/** What a trade takes, known before work starts. The figures are those of one machine; {@link Pace} corrects them. */
final class Effort {

    private static final double TRADE_NANOS = 3_000;
    private static final double SAMPLE_NANOS = 0.35;
    private static final double TAIL_SAMPLE_NANOS = 6;

    /** Nanoseconds of one core for one trade of a batch. */
    static double nanosOfATrade(RiskBatch batch) {
        double tail = 1 - batch.confidences().getFirst().value().doubleValue();
        return TRADE_NANOS + batch.samples() * (SAMPLE_NANOS + TAIL_SAMPLE_NANOS * tail);
    }

    private Effort() {}
}
