package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * How much one call of the function is asked for: so little that it ends well within its time and its answer within its size,
 * and that progress is seen.
 *
 * @param trades most trades of a call
 * @param samples most samples of a call, all its trades together; one trade is never split
 */
record CallSize(int trades, long samples) {

    static final CallSize USUAL = new CallSize(FunctionApi.MAX_TRADES, 40_000_000);

    /** The batch in as few calls as these limits allow, in the order of its trades. */
    List<RiskBatch> parts(RiskBatch batch) {
        int most = (int) Math.max(1, Math.min(trades, samples / batch.samples()));
        List<TradeTerms> all = batch.trades();
        List<RiskBatch> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            parts.add(batch.withTrades(all.subList(from, Math.min(from + most, all.size()))));
        }
        return parts;
    }
}
