package io.tradeanalysis.frontend.assets;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.frontend.worker.Failure;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the assets.
 *
 * @param assets the newest list that a worker gave; empty if none ever did
 * @param isFresh whether there is no newer one
 * @param failure why there is no newer one; empty if it is fresh, or a newer one has not come yet
 */
public record KnownAssets(List<AssetInfo> assets, boolean isFresh, Optional<Failure> failure) {

    /** Copies the list. */
    public KnownAssets {
        assets = List.copyOf(assets);
    }

    /** Of a front end that has not asked yet. */
    static final KnownAssets NONE = new KnownAssets(List.of(), false, Optional.empty());

    static KnownAssets fresh(List<AssetInfo> assets) {
        return new KnownAssets(assets, true, Optional.empty());
    }

    /** The same when there should be a newer list, with the reason why there is none, if that is known. */
    KnownAssets old(Optional<Failure> reason) {
        return new KnownAssets(assets, false, reason);
    }

    /** Whether a fresh list lacks this asset. */
    public boolean lacks(String asset) {
        return isFresh && assets.stream().noneMatch(known -> known.asset().equals(asset));
    }
}
