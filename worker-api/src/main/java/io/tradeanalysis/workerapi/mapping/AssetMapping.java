package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.workerapi.v1.Asset;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import java.time.LocalDate;
import java.util.List;

/** The list of assets. */
public final class AssetMapping {

    /** The message of a list of assets. */
    public static ListAssetsReply toMessage(List<AssetInfo> assets) {
        return ListAssetsReply.newBuilder()
                .addAllAssets(assets.stream().map(AssetMapping::toMessage).toList())
                .build();
    }

    /** The assets of a message, in its order. */
    public static List<AssetInfo> toContract(ListAssetsReply reply) {
        return reply.getAssetsList().stream().map(AssetMapping::toContract).toList();
    }

    private static Asset toMessage(AssetInfo info) {
        Asset.Builder asset = Asset.newBuilder()
                .setAsset(info.asset())
                .setName(info.name())
                .setCurrency(info.currency())
                .setPrices(info.prices());
        if (info.from() != null) {
            asset.setFrom(Dates.toMessage(info.from()));
        }
        if (info.to() != null) {
            asset.setTo(Dates.toMessage(info.to()));
        }
        if (info.problem() != null) {
            asset.setProblem(info.problem());
        }
        return asset.build();
    }

    private static AssetInfo toContract(Asset asset) {
        LocalDate from = asset.hasFrom() ? Dates.toContract(asset.getFrom()) : null;
        LocalDate to = asset.hasTo() ? Dates.toContract(asset.getTo()) : null;
        String problem = asset.hasProblem() ? asset.getProblem() : null;
        return new AssetInfo(
                asset.getAsset(), asset.getName(), asset.getCurrency(), from, to, asset.getPrices(), problem);
    }

    private AssetMapping() {}
}
