package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.workerapi.v1.Trade;
import java.util.concurrent.TimeUnit;

/** Results: the doubles of a result come back bit for bit. */
public final class ResultMapping {

    /** The message of a result. */
    public static io.tradeanalysis.workerapi.v1.AnalysisResult toMessage(AnalysisResult result) {
        return io.tradeanalysis.workerapi.v1.AnalysisResult.newBuilder()
                .setInputs(RequestMapping.toMessage(result.request()))
                .setCurrency(result.currency())
                .addAllTrades(
                        result.trades().stream().map(ResultMapping::toMessage).toList())
                .setSummary(toMessage(result.summary()))
                .setSeries(SeriesMapping.toMessage(result.series()))
                .setPerformance(PerformanceMapping.toMessage(result.performance()))
                .setMeasured(toMessage(result.measured()))
                .addAllNotices(result.notices())
                .setEngine(result.engine())
                .setPricesSha256(result.pricesSha256())
                .setFingerprint(result.fingerprint())
                .build();
    }

    /** The result of a message. */
    public static AnalysisResult toContract(io.tradeanalysis.workerapi.v1.AnalysisResult message) {
        return new AnalysisResult(
                RequestMapping.toContract(message.getInputs()),
                message.getCurrency(),
                message.getTradesList().stream().map(ResultMapping::toContract).toList(),
                toContract(message.getSummary()),
                SeriesMapping.toContract(message.getSeries()),
                PerformanceMapping.toContract(message.getPerformance()),
                toContract(message.getMeasured()),
                message.getNoticesList(),
                message.getEngine(),
                message.getPricesSha256(),
                message.getFingerprint());
    }

    static Trade toMessage(TradeResult trade) {
        return Trade.newBuilder()
                .setSignal(Choices.toMessage(trade.signal()))
                .setOpenDate(Dates.toMessage(trade.openDate()))
                .setCloseDate(Dates.toMessage(trade.closeDate()))
                .setOpenPrice(trade.openPrice())
                .setClosePrice(trade.closePrice())
                .setProfit(trade.profit())
                .setCumulativeProfit(trade.cumulativeProfit())
                .setMeanReturn(trade.meanReturn())
                .setReturnDeviation(trade.returnDeviation())
                .addAllRisk(trade.risk().stream().map(RiskMapping::toMessage).toList())
                .setUnits(trade.units())
                .setCosts(trade.costs())
                .addAllFit(trade.fit().stream().map(RiskMapping::toMessage).toList())
                .build();
    }

    static TradeResult toContract(Trade trade) {
        return new TradeResult(
                Choices.toContract(trade.getSignal()),
                Dates.toContract(trade.getOpenDate()),
                Dates.toContract(trade.getCloseDate()),
                trade.getOpenPrice(),
                trade.getClosePrice(),
                trade.getUnits(),
                trade.getCosts(),
                trade.getProfit(),
                trade.getCumulativeProfit(),
                trade.getMeanReturn(),
                trade.getReturnDeviation(),
                trade.getRiskList().stream().map(RiskMapping::toContract).toList(),
                trade.getFitList().stream().map(RiskMapping::toContract).toList());
    }

    private static io.tradeanalysis.workerapi.v1.Summary toMessage(Summary summary) {
        io.tradeanalysis.workerapi.v1.Summary.Builder message = io.tradeanalysis.workerapi.v1.Summary.newBuilder()
                .setTrades(summary.trades())
                .setWinningTrades(summary.winningTrades())
                .setTotalProfit(summary.totalProfit())
                .addAllRisk(summary.risk().stream().map(RiskMapping::toMessage).toList());
        if (summary.averageProfit() != null) {
            message.setAverageProfit(summary.averageProfit());
        }
        return message.build();
    }

    private static Summary toContract(io.tradeanalysis.workerapi.v1.Summary summary) {
        return new Summary(
                summary.getTrades(),
                summary.getWinningTrades(),
                summary.hasAverageProfit() ? (Double) summary.getAverageProfit() : null,
                summary.getTotalProfit(),
                summary.getRiskList().stream().map(RiskMapping::toContract).toList());
    }

    static io.tradeanalysis.workerapi.v1.Measured toMessage(Measured measured) {
        return io.tradeanalysis.workerapi.v1.Measured.newBuilder()
                .setCompute(Choices.toMessage(measured.compute()))
                .setResourcesUsed(measured.resourcesUsed())
                .setSamples(measured.samples())
                .setWallMillis(measured.wallMillis())
                .setWallMicros(measured.wallMicros())
                .setCpuMillis(measured.cpuMillis())
                .setWorker(measured.worker())
                .build();
    }

    static Measured toContract(io.tradeanalysis.workerapi.v1.Measured measured) {
        return new Measured(
                Choices.toContract(measured.getCompute()),
                measured.getResourcesUsed(),
                measured.getSamples(),
                measured.hasWallMicros()
                        ? measured.getWallMicros()
                        : TimeUnit.MILLISECONDS.toMicros(measured.getWallMillis()),
                measured.getCpuMillis(),
                measured.getWorker());
    }

    private ResultMapping() {}
}
