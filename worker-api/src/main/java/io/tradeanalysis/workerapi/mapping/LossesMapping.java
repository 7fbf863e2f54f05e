package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.TradeLosses;

/** The losses of a trade: the doubles come back bit for bit. */
public final class LossesMapping {

    /** The message of a trade's losses. */
    public static io.tradeanalysis.workerapi.v1.TradeLosses toMessage(TradeLosses losses) {
        io.tradeanalysis.workerapi.v1.TradeLosses.Builder message =
                io.tradeanalysis.workerapi.v1.TradeLosses.newBuilder()
                        .setInputs(RequestMapping.toMessage(losses.request()))
                        .setCurrency(losses.currency())
                        .setNumber(losses.number())
                        .setTrades(losses.trades())
                        .setTrade(ResultMapping.toMessage(losses.trade()))
                        .setEngine(losses.engine())
                        .setPricesSha256(losses.pricesSha256());
        if (losses.histogram() != null) {
            message.setHistogram(toMessage(losses.histogram()));
        }
        return message.build();
    }

    /** The losses of a message. */
    public static TradeLosses toContract(io.tradeanalysis.workerapi.v1.TradeLosses message) {
        return new TradeLosses(
                RequestMapping.toContract(message.getInputs()),
                message.getCurrency(),
                message.getNumber(),
                message.getTrades(),
                ResultMapping.toContract(message.getTrade()),
                message.hasHistogram() ? toContract(message.getHistogram()) : null,
                message.getEngine(),
                message.getPricesSha256());
    }

    private static io.tradeanalysis.workerapi.v1.LossHistogram toMessage(LossHistogram histogram) {
        return io.tradeanalysis.workerapi.v1.LossHistogram.newBuilder()
                .setFrom(histogram.from())
                .setWidth(histogram.width())
                .addAllCounts(histogram.counts())
                .setBelow(histogram.below())
                .setAbove(histogram.above())
                .setSmallest(histogram.smallest())
                .setMean(histogram.mean())
                .setLargest(histogram.largest())
                .build();
    }

    private static LossHistogram toContract(io.tradeanalysis.workerapi.v1.LossHistogram histogram) {
        return new LossHistogram(
                histogram.getFrom(),
                histogram.getWidth(),
                histogram.getCountsList(),
                histogram.getBelow(),
                histogram.getAbove(),
                histogram.getSmallest(),
                histogram.getMean(),
                histogram.getLargest());
    }

    private LossesMapping() {}
}
