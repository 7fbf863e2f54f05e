package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.request.Decimals;
import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.Averages;
import io.tradeanalysis.workerapi.v1.Bands;
import io.tradeanalysis.workerapi.v1.Channel;
import io.tradeanalysis.workerapi.v1.RelativeStrength;
import java.math.BigDecimal;

/** Strategies with their parameters. */
final class StrategyMapping {

    static void toMessage(Strategy strategy, AnalysisInputs.Builder inputs) {
        switch (strategy) {
            case Strategy.SmaCross(int period) ->
                inputs.setStrategy(io.tradeanalysis.workerapi.v1.Strategy.STRATEGY_SMA_CROSS)
                        .setMovingAverage(period);
            case Strategy.DualSma(int fast, int slow) ->
                inputs.setStrategy(io.tradeanalysis.workerapi.v1.Strategy.STRATEGY_DUAL_SMA)
                        .setAverages(averages(fast, slow));
            case Strategy.EmaCross(int fast, int slow) ->
                inputs.setStrategy(io.tradeanalysis.workerapi.v1.Strategy.STRATEGY_EMA_CROSS)
                        .setAverages(averages(fast, slow));
            case Strategy.Rsi(int period, int oversold, int overbought) ->
                inputs.setStrategy(io.tradeanalysis.workerapi.v1.Strategy.STRATEGY_RSI)
                        .setRelativeStrength(RelativeStrength.newBuilder()
                                .setPeriod(period)
                                .setOversold(oversold)
                                .setOverbought(overbought));
            case Strategy.Bollinger(int period, BigDecimal width) ->
                inputs.setStrategy(io.tradeanalysis.workerapi.v1.Strategy.STRATEGY_BOLLINGER)
                        .setBands(Bands.newBuilder().setPeriod(period).setWidth(width.toPlainString()));
            case Strategy.Donchian(int period) ->
                inputs.setStrategy(io.tradeanalysis.workerapi.v1.Strategy.STRATEGY_DONCHIAN)
                        .setChannel(Channel.newBuilder().setPeriod(period));
        }
    }

    private static Averages averages(int fast, int slow) {
        return Averages.newBuilder().setFast(fast).setSlow(slow).build();
    }

    static Strategy toContract(AnalysisInputs inputs) {
        Averages averages = inputs.getAverages();
        RelativeStrength index = inputs.getRelativeStrength();
        return switch (inputs.getStrategy()) {
            case STRATEGY_SMA_CROSS -> new Strategy.SmaCross(inputs.getMovingAverage());
            case STRATEGY_DUAL_SMA -> new Strategy.DualSma(averages.getFast(), averages.getSlow());
            case STRATEGY_EMA_CROSS -> new Strategy.EmaCross(averages.getFast(), averages.getSlow());
            case STRATEGY_RSI -> new Strategy.Rsi(index.getPeriod(), index.getOversold(), index.getOverbought());
            case STRATEGY_BOLLINGER ->
                new Strategy.Bollinger(
                        inputs.getBands().getPeriod(),
                        Decimals.parse("width", inputs.getBands().getWidth()));
            case STRATEGY_DONCHIAN -> new Strategy.Donchian(inputs.getChannel().getPeriod());
            case STRATEGY_UNSPECIFIED, UNRECOGNIZED -> throw Choices.open("strategy");
        };
    }

    private StrategyMapping() {}
}
