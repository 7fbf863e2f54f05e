package io.tradeanalysis.frontend.words;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.PositionSize;
import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.request.StrategyName;
import java.util.Locale;

/** Names of choices, and the inputs of a request in a few words. */
public final class Words {

    /** What a strategy is called in a list. */
    public static String of(StrategyName strategy) {
        return switch (strategy) {
            case SMA_CROSS -> "SMA crossover";
            case DUAL_SMA -> "Dual SMA";
            case EMA_CROSS -> "EMA crossover";
            case RSI -> "RSI";
            case BOLLINGER -> "Bollinger bands";
            case DONCHIAN -> "Donchian breakout";
        };
    }

    /** What a model is called in a list, and behind the figures that follow from it. */
    public static String of(Model model) {
        return switch (model) {
            case NORMAL -> "Normal";
            case STUDENT_T -> "Student-t";
            case BOOTSTRAP -> "Bootstrap";
            case FILTERED_HISTORICAL -> "Filtered historical";
        };
    }

    /** When a signal is filled, in a list. */
    public static String of(Fill fill) {
        return switch (fill) {
            case SIGNAL_CLOSE -> "Close of the signal";
            case NEXT_OPEN -> "Next open";
        };
    }

    /** A strategy with its parameters: {@code RSI 14 leaves 30 or 70}. */
    public static String of(Strategy strategy) {
        return switch (strategy) {
            case Strategy.SmaCross(int period) -> "price crosses SMA " + grouped(period);
            case Strategy.DualSma(int fast, int slow) -> "SMA " + grouped(fast) + " crosses SMA " + grouped(slow);
            case Strategy.EmaCross(int fast, int slow) -> "EMA " + grouped(fast) + " crosses EMA " + grouped(slow);
            case Strategy.Rsi(int period, int oversold, int overbought) ->
                "RSI " + grouped(period) + " leaves " + oversold + " or " + overbought;
            case Strategy.Bollinger(int period, var width) ->
                "price comes back into Bollinger bands " + grouped(period) + ", " + width.toPlainString()
                        + " deviations wide";
            case Strategy.Donchian(int period) -> "price leaves its " + grouped(period) + "-bar Donchian channel";
        };
    }

    /** {@code 1 bar}: over what time a loss is meant. */
    public static String horizon(AnalysisRequest request) {
        return request.horizon() == 1 ? "1 bar" : request.horizon() + " bars";
    }

    /**
     * How large a trade is: {@code 1,000 units}.
     *
     * @param currency ISO 4217
     */
    public static String size(PositionSize size, String currency) {
        return switch (size) {
            case PositionSize.Units(int units) -> grouped(units) + (units == 1 ? " unit" : " units");
            case PositionSize.Amount(long money) -> currency + " " + grouped(money) + " a trade";
        };
    }

    /** At which price signals are filled, for a sentence. */
    public static String filled(AnalysisRequest request) {
        return switch (request.fill()) {
            case SIGNAL_CLOSE -> "filled at the signal’s close";
            case NEXT_OPEN -> "filled at the next open";
        };
    }

    /** What a trade costs, for a sentence. */
    public static String costs(AnalysisRequest request) {
        int points = request.costBasisPoints();
        return points == 0
                ? "no costs"
                : "costs of " + grouped(points) + (points == 1 ? " basis point a side" : " basis points a side");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private Words() {}
}
