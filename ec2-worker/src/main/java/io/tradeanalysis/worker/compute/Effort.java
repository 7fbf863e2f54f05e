package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import java.util.List;

/**
 * What a trade takes, known before work starts: its model is made from prices, then samples of one bar are drawn from its tail
 * alone, or paths of more bars step by step. The figures are those of one machine; {@link Pace} corrects them.
 */
final class Effort {

    private static final double TRADE_NANOS = 3_000;
    private static final double SAMPLE_NANOS = 0.35;
    private static final double TAIL_SAMPLE_NANOS = 6;
    private static final double STUDENT_TAIL_SAMPLE_NANOS = 15;

    /** Its quantiles come from a table that is made for each fit. */
    private static final double STUDENT_TABLE_NANOS = 200_000;

    /** Maximum likelihood looks at each return some ten times. */
    private static final double STUDENT_FIT_NANOS_A_PRICE = 100;

    /** The window's returns are found and sorted. */
    private static final double BOOTSTRAP_NANOS_A_PRICE = 60;

    /** Here some hundred times, one after the other. */
    private static final double FILTERED_FIT_NANOS_A_PRICE = 3_000;

    /** Nanoseconds of one core for all trades of batches that have the same settings and prices. */
    static double nanosOf(List<RiskBatch> batches) {
        int trades = batches.stream().mapToInt(batch -> batch.trades().size()).sum();
        return trades == 0 ? 0 : trades * nanosOfATrade(batches.getLast());
    }

    /** Nanoseconds of one core for one trade of a batch. */
    static double nanosOfATrade(RiskBatch batch) {
        return TRADE_NANOS + fitNanos(batch, prices(batch)) + batch.samples() * sampleNanos(batch);
    }

    /** What the model of a trade is made from: as much as that of the last one, for which nothing is missing any more. */
    private static int prices(RiskBatch batch) {
        return batch.trades().isEmpty() ? 0 : batch.trades().getLast().priceCount();
    }

    private static double fitNanos(RiskBatch batch, int prices) {
        return switch (batch.model()) {
            case NORMAL -> 0;
            case STUDENT_T -> STUDENT_TABLE_NANOS + prices * STUDENT_FIT_NANOS_A_PRICE;
            case BOOTSTRAP -> prices * BOOTSTRAP_NANOS_A_PRICE;
            case FILTERED_HISTORICAL -> prices * FILTERED_FIT_NANOS_A_PRICE;
        };
    }

    private static double sampleNanos(RiskBatch batch) {
        return batch.horizon() == 1 ? oneBarNanos(batch) : batch.horizon() * stepNanos(batch);
    }

    private static double oneBarNanos(RiskBatch batch) {
        double tail = batch.confidences().getFirst().tail();
        return SAMPLE_NANOS
                + tail
                        * switch (batch.model()) {
                            case NORMAL, BOOTSTRAP, FILTERED_HISTORICAL -> TAIL_SAMPLE_NANOS;
                            case STUDENT_T -> STUDENT_TAIL_SAMPLE_NANOS;
                        };
    }

    /** One bar of one path. */
    private static double stepNanos(RiskBatch batch) {
        return switch (batch.model()) {
            case NORMAL -> 1.2;
            case STUDENT_T -> 5;
            case BOOTSTRAP -> 2;
            case FILTERED_HISTORICAL -> 4;
        };
    }

    private Effort() {}
}
