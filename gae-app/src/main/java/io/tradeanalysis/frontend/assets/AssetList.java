package io.tradeanalysis.frontend.assets;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The list of assets for the form, asked for again when it is older than a few seconds. */
public final class AssetList {

    private static final Duration FRESH_FOR = Duration.ofSeconds(10);

    private final Workers workers;
    private final LongSupplier nanoTime;
    private volatile Snapshot newest;

    /** @param nanoTime a clock like {@link System#nanoTime()} */
    public AssetList(Workers workers, LongSupplier nanoTime) {
        this.workers = workers;
        this.nanoTime = nanoTime;
        this.newest = new Snapshot(List.of(), nanoTime.getAsLong() - FRESH_FOR.toNanos());
    }

    /** The list now. A worker that can't be asked leaves the one before, together with the reason. */
    public KnownAssets known() {
        long now = nanoTime.getAsLong();
        Snapshot snapshot = newest;
        if (now - snapshot.nanoTime() < FRESH_FOR.toNanos()) {
            return new KnownAssets(snapshot.assets(), Optional.empty());
        }
        return switch (workers.assets()) {
            case Outcome.Success<List<AssetInfo>>(List<AssetInfo> assets) -> {
                newest = new Snapshot(assets, now);
                yield new KnownAssets(assets, Optional.empty());
            }
            case Outcome.Failed<List<AssetInfo>>(var failure) ->
                new KnownAssets(snapshot.assets(), Optional.of(failure));
        };
    }

    private record Snapshot(List<AssetInfo> assets, long nanoTime) {}
}
