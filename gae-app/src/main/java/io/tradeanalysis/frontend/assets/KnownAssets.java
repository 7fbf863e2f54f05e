package io.tradeanalysis.frontend.assets;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.frontend.worker.Failure;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the assets.
 *
 * @param assets the newest list that a worker gave; empty if none ever did
 * @param failure why there is no newer one; empty if it is fresh, or a newer one has not come yet
 */
public record KnownAssets(List<AssetInfo> assets, Optional<Failure> failure) {

    /** Copies the list. */
    public KnownAssets {
        assets = List.copyOf(assets);
    }

    /** Whether a fresh list lacks this asset. */
    public boolean lacks(String asset) {
        return failure.isEmpty()
                && assets.stream().noneMatch(known -> known.asset().equals(asset));
    }
}
