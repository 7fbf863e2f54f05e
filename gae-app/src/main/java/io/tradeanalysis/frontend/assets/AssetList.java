package io.tradeanalysis.frontend.assets;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The list of assets, asked for again when it is older than a few seconds. However many want it, one at a time asks; and where
 * no worker answers, nobody asks for a while.
 */
public final class AssetList {

    private static final Duration FAILED_FOR = Duration.ofSeconds(1);

    private final Workers workers;
    private final Duration freshFor;
    private final LongSupplier nanoTime;
    private volatile Snapshot newest;

    /**
     * A list of these workers.
     *
     * @param freshFor how long it is not asked for again
     * @param nanoTime a clock like {@link System#nanoTime()}
     */
    public AssetList(Workers workers, Duration freshFor, LongSupplier nanoTime) {
        this.workers = workers;
        this.freshFor = freshFor;
        this.nanoTime = nanoTime;
        this.newest = new Snapshot(new KnownAssets(List.of(), Optional.empty()), nanoTime.getAsLong());
    }

    private record Snapshot(KnownAssets known, long untilNanos) {}

    /** The list now. A worker that can't be asked leaves the one before, together with the reason. */
    public KnownAssets known() {
        Snapshot snapshot = newest;
        return isFresh(snapshot) ? snapshot.known() : ask();
    }

    private boolean isFresh(Snapshot snapshot) {
        return nanoTime.getAsLong() - snapshot.untilNanos() < 0;
    }

    private synchronized KnownAssets ask() {
        if (!isFresh(newest)) {
            newest = switch (workers.assets()) {
                case Outcome.Success<List<AssetInfo>>(List<AssetInfo> assets) ->
                    snapshot(new KnownAssets(assets, Optional.empty()), freshFor);
                case Outcome.Failed<List<AssetInfo>>(var failure) ->
                    snapshot(new KnownAssets(newest.known().assets(), Optional.of(failure)), FAILED_FOR);
            };
        }
        return newest.known();
    }

    private Snapshot snapshot(KnownAssets known, Duration life) {
        return new Snapshot(known, nanoTime.getAsLong() + life.toNanos());
    }
}
