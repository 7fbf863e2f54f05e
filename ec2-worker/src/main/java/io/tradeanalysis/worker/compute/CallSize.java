package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * How much one call of the function is asked for: so little that it ends well within its time, its body and its answer within
 * their size, and that progress is seen. One trade is never split.
 *
 * @param trades most trades of a call
 * @param samples most samples of a call, all its trades together, each bar of their horizon counted
 * @param prices most prices of a call: from the first that one of its trades needs to the last
 * @param fitted most prices that the models of its trades are made from, one that several need counted for each
 */
record CallSize(int trades, long samples, int prices, long fitted) {

    /** A body of 100,000 prices takes at most 2.5 MB; a model is made from two million in a few seconds. */
    static final CallSize USUAL = new CallSize(FunctionApi.MAX_TRADES, 40_000_000, 100_000, 2_000_000);

    /** The batch in as few calls as these limits allow, in the order of its trades. */
    List<RiskBatch> parts(RiskBatch batch) {
        List<TradeTerms> all = batch.trades();
        List<RiskBatch> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = end(batch, from);
            parts.add(batch.withTrades(all.subList(from, to)));
            from = to;
        }
        return parts;
    }

    /** Where the call ends that begins with this trade. */
    private int end(RiskBatch batch, int from) {
        List<TradeTerms> all = batch.trades();
        long most = Math.max(1, Math.min(trades, samples / ((long) batch.samples() * batch.horizon())));
        int first = Integer.MAX_VALUE;
        int last = 0;
        long made = 0;
        for (int next = from; next < all.size(); next++) {
            TradeTerms trade = all.get(next);
            first = Math.min(first, trade.firstPrice());
            last = Math.max(last, trade.lastPrice());
            made += trade.priceCount();
            if (next > from && (next - from == most || last - first + 1 > prices || made > fitted)) {
                return next;
            }
        }
        return all.size();
    }
}
