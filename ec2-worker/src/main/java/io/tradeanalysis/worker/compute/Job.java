package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An analysis on own cores: trades that nobody has taken yet, and when it was promised. */
final class Job {

    private final Queue<TradeTerms> trades;
    private final Progress progress = new Progress();
    private final int count;
    private final int resources;
    private final double nanosOfATrade;
    private final Duration promised;
    private final long due;

    private Job(List<TradeTerms> trades, int resources, double nanosOfATrade, Duration promised, long now) {
        this.trades = new ConcurrentLinkedQueue<>(trades);
        this.count = trades.size();
        this.resources = resources;
        this.nanosOfATrade = nanosOfATrade;
        this.promised = promised;
        this.due = now + promised.toNanos();
    }

    /**
     * One that arrives.
     *
     * @param batches its trades, all of the same settings, as many batches as may work at the same time
     * @param now nanoseconds of the clock
     * @param factor how much longer than foreseen work takes
     */
    static Job arriving(List<RiskBatch> batches, long now, double factor, int cores) {
        List<TradeTerms> trades =
                batches.stream().flatMap(batch -> batch.trades().stream()).toList();
        double nanosOfATrade = batches.isEmpty() ? 0 : Effort.nanosOfATrade(batches.getLast());
        Load load = Load.arriving(factor * nanosOfATrade * trades.size(), batches.size(), cores);
        return new Job(trades, batches.size(), nanosOfATrade, Duration.ofNanos((long) load.due()), now);
    }

    /** A trade for whoever works on it now. */
    Optional<TradeTerms> take() {
        return Optional.ofNullable(trades.poll());
    }

    /** Within which time of its arrival it was promised. */
    Duration promised() {
        return promised;
    }

    Progress progress() {
        return progress;
    }

    /** What a trade was foreseen to take, nanoseconds of one core. */
    double nanosOfATrade() {
        return nanosOfATrade;
    }

    Load left(long now, double factor) {
        return new Load(factor * nanosOfATrade * (count - progress.done()), resources, due - now);
    }

    boolean isDueBefore(Job other) {
        return due - other.due < 0;
    }
}
