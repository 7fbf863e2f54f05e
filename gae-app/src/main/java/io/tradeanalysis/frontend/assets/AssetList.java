package io.tradeanalysis.frontend.assets;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.frontend.worker.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The list of assets, asked for again when it is older than a few seconds. However many want it, one at a time asks; where no worker
 * answers, nobody asks for a while; and while one is silent, nobody who could have the list before waits for long.
 */
public final class AssetList {

    private static final Duration FAILED_FOR = Duration.ofSeconds(1);

    private final Supplier<Outcome<List<AssetInfo>>> workers;
    private final Duration freshFor;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private Snapshot newest;
    private @Nullable FutureTask<KnownAssets> asking;

    /**
     * A list that workers give.
     *
     * @param workers asks them
     * @param freshFor how long it is not asked for again
     * @param patience how long to wait for a new list where there is an old one
     * @param nanoTime a clock like {@link System#nanoTime()}
     */
    public AssetList(
            Supplier<Outcome<List<AssetInfo>>> workers, Duration freshFor, Duration patience, LongSupplier nanoTime) {
        this.workers = workers;
        this.freshFor = freshFor;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.newest = new Snapshot(KnownAssets.NONE, nanoTime.getAsLong());
    }

    private record Snapshot(KnownAssets known, long untilNanos) {}

    /** The list now. A worker that can't be asked leaves the one before, together with the reason; one that is silent, for now, too. */
    public KnownAssets known() {
        KnownAssets had;
        FutureTask<KnownAssets> answer;
        synchronized (this) {
            had = newest.known();
            if (isFresh()) {
                return had;
            }
            answer = ask();
        }
        try {
            return had.assets().isEmpty() ? answer.get() : answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return had.old(had.failure());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return had;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a list could not be asked for", e.getCause());
        }
    }

    /** Asks for a new list, if there should be one, while whoever will need it waits for something else. */
    public synchronized void prepare() {
        if (!isFresh()) {
            var _ = ask();
        }
    }

    private boolean isFresh() {
        return nanoTime.getAsLong() - newest.untilNanos() < 0;
    }

    private FutureTask<KnownAssets> ask() {
        if (asking == null || asking.isDone()) {
            asking = new FutureTask<>(() -> remember(workers.get()));
            Thread.ofVirtual().name("assets").start(asking);
        }
        return asking;
    }

    private synchronized KnownAssets remember(Outcome<List<AssetInfo>> answer) {
        newest = switch (answer) {
            case Outcome.Success<List<AssetInfo>>(List<AssetInfo> assets) ->
                snapshot(KnownAssets.fresh(assets), freshFor);
            case Outcome.Failed<List<AssetInfo>>(var failure) ->
                snapshot(newest.known().old(Optional.of(failure)), FAILED_FOR);
        };
        return newest.known();
    }

    private Snapshot snapshot(KnownAssets known, Duration life) {
        return new Snapshot(known, nanoTime.getAsLong() + life.toNanos());
    }
}
