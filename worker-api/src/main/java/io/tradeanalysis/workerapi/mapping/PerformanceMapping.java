package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.result.EquityCurve;
import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.PerformanceMeasures;
import io.tradeanalysis.contract.result.TradeStatistics;

/** Performance, figures that are not defined included. The drawdown is not carried: equity gives it again, bit for bit. */
final class PerformanceMapping {

    static io.tradeanalysis.workerapi.v1.Performance toMessage(Performance performance) {
        return io.tradeanalysis.workerapi.v1.Performance.newBuilder()
                .setFirstRow(performance.firstRow())
                .setBarsPerYear(toMessage(performance.barsPerYear()))
                .setStrategy(toMessage(performance.strategy()))
                .setBuyAndHold(toMessage(performance.buyAndHold()))
                .setTrades(toMessage(performance.trades()))
                .build();
    }

    static Performance toContract(io.tradeanalysis.workerapi.v1.Performance performance) {
        return new Performance(
                performance.getFirstRow(),
                toContract(performance.getBarsPerYear()),
                toContract(performance.getStrategy()),
                toContract(performance.getBuyAndHold()),
                toContract(performance.getTrades()));
    }

    private static io.tradeanalysis.workerapi.v1.EquityCurve toMessage(EquityCurve curve) {
        PerformanceMeasures measures = curve.measures();
        io.tradeanalysis.workerapi.v1.EquityCurve.Builder message =
                io.tradeanalysis.workerapi.v1.EquityCurve.newBuilder()
                        .setTotalReturn(toMessage(measures.totalReturn()))
                        .setAnnualReturn(toMessage(measures.annualReturn()))
                        .setAnnualVolatility(toMessage(measures.annualVolatility()))
                        .setSharpeRatio(toMessage(measures.sharpeRatio()))
                        .setSortinoRatio(toMessage(measures.sortinoRatio()))
                        .setMaximumDrawdown(toMessage(measures.maximumDrawdown()))
                        .setCalmarRatio(toMessage(measures.calmarRatio()));
        for (double value : curve.equity()) {
            message.addEquity(value);
        }
        return message.build();
    }

    private static EquityCurve toContract(io.tradeanalysis.workerapi.v1.EquityCurve curve) {
        return EquityCurve.of(
                SeriesMapping.toArray(curve.getEquityCount(), curve::getEquity),
                new PerformanceMeasures(
                        toContract(curve.getTotalReturn()),
                        toContract(curve.getAnnualReturn()),
                        toContract(curve.getAnnualVolatility()),
                        toContract(curve.getSharpeRatio()),
                        toContract(curve.getSortinoRatio()),
                        toContract(curve.getMaximumDrawdown()),
                        toContract(curve.getCalmarRatio())));
    }

    private static io.tradeanalysis.workerapi.v1.TradeStatistics toMessage(TradeStatistics trades) {
        return io.tradeanalysis.workerapi.v1.TradeStatistics.newBuilder()
                .setTrades(trades.trades())
                .setWinRate(toMessage(trades.winRate()))
                .setProfitFactor(toMessage(trades.profitFactor()))
                .setExposure(toMessage(trades.exposure()))
                .setAverageHoldingBars(toMessage(trades.averageHoldingBars()))
                .setAverageHoldingDays(toMessage(trades.averageHoldingDays()))
                .build();
    }

    private static TradeStatistics toContract(io.tradeanalysis.workerapi.v1.TradeStatistics trades) {
        return new TradeStatistics(
                trades.getTrades(),
                toContract(trades.getWinRate()),
                toContract(trades.getProfitFactor()),
                toContract(trades.getExposure()),
                toContract(trades.getAverageHoldingBars()),
                toContract(trades.getAverageHoldingDays()));
    }

    private static io.tradeanalysis.workerapi.v1.Figure toMessage(Figure figure) {
        io.tradeanalysis.workerapi.v1.Figure.Builder message = io.tradeanalysis.workerapi.v1.Figure.newBuilder();
        if (figure.value() != null) {
            message.setValue(figure.value());
        }
        if (figure.reason() != null) {
            message.setReason(figure.reason());
        }
        return message.build();
    }

    private static Figure toContract(io.tradeanalysis.workerapi.v1.Figure figure) {
        return switch (figure.getFigureCase()) {
            case VALUE -> Figure.of(figure.getValue());
            case REASON -> Figure.undefined(figure.getReason());
            case FIGURE_NOT_SET -> Figure.undefined("not in the answer of this worker");
        };
    }

    private PerformanceMapping() {}
}
