package io.tradeanalysis.contract.request;

import static io.tradeanalysis.contract.request.Ranges.requireWithin;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What gives the signals, with its parameters. Periods are in bars, {@value Limits#MIN_BARS} .. {@value Limits#MAX_BARS}; what
 * exactly a signal is, the engine's strategies say.
 */
public sealed interface Strategy {

    /** How it is called. */
    StrategyName name();

    /** Its parameters as text under their names, in the order of the form. */
    Map<String, String> toFields();

    /**
     * The price crosses its simple moving average.
     *
     * @param movingAverage A, the period of the average
     */
    record SmaCross(int movingAverage) implements Strategy {

        /** Checks the range. */
        public SmaCross {
            requireBars(FieldNames.MOVING_AVERAGE, movingAverage);
        }

        @Override
        public StrategyName name() {
            return StrategyName.SMA_CROSS;
        }

        @Override
        public Map<String, String> toFields() {
            return Map.of(FieldNames.MOVING_AVERAGE, Integer.toString(movingAverage));
        }
    }

    /**
     * A fast simple moving average crosses a slow one.
     *
     * @param fast period of the fast average
     * @param slow period of the slow one, longer
     */
    record DualSma(int fast, int slow) implements Strategy {

        /** Checks the ranges. */
        public DualSma {
            requireBars(FieldNames.FAST_SMA, fast);
            requireLonger(FieldNames.SLOW_SMA, slow, fast);
        }

        @Override
        public StrategyName name() {
            return StrategyName.DUAL_SMA;
        }

        @Override
        public Map<String, String> toFields() {
            return inOrder(FieldNames.FAST_SMA, Integer.toString(fast), FieldNames.SLOW_SMA, Integer.toString(slow));
        }
    }

    /**
     * A fast exponential moving average crosses a slow one.
     *
     * @param fast period of the fast average
     * @param slow period of the slow one, longer
     */
    record EmaCross(int fast, int slow) implements Strategy {

        /** Checks the ranges. */
        public EmaCross {
            requireBars(FieldNames.FAST_EMA, fast);
            requireLonger(FieldNames.SLOW_EMA, slow, fast);
        }

        @Override
        public StrategyName name() {
            return StrategyName.EMA_CROSS;
        }

        @Override
        public Map<String, String> toFields() {
            return inOrder(FieldNames.FAST_EMA, Integer.toString(fast), FieldNames.SLOW_EMA, Integer.toString(slow));
        }
    }

    /**
     * The relative strength index (Wilder 1978) leaves its extremes.
     *
     * @param period of the index
     * @param oversold the index below which the asset is oversold, {@value #MIN_OVERSOLD} .. {@value #MAX_OVERSOLD}
     * @param overbought the index above which it is overbought, {@value #MIN_OVERBOUGHT} .. {@value #MAX_OVERBOUGHT}
     */
    record Rsi(int period, int oversold, int overbought) implements Strategy {

        public static final int MIN_OVERSOLD = 1;
        public static final int MAX_OVERSOLD = 49;
        public static final int MIN_OVERBOUGHT = 51;
        public static final int MAX_OVERBOUGHT = 99;

        /** Checks the ranges. */
        public Rsi {
            requireBars(FieldNames.RSI_PERIOD, period);
            requireWithin(FieldNames.OVERSOLD, oversold, MIN_OVERSOLD, MAX_OVERSOLD);
            requireWithin(FieldNames.OVERBOUGHT, overbought, MIN_OVERBOUGHT, MAX_OVERBOUGHT);
        }

        @Override
        public StrategyName name() {
            return StrategyName.RSI;
        }

        @Override
        public Map<String, String> toFields() {
            Map<String, String> fields = inOrder(
                    FieldNames.RSI_PERIOD, Integer.toString(period), FieldNames.OVERSOLD, Integer.toString(oversold));
            fields.put(FieldNames.OVERBOUGHT, Integer.toString(overbought));
            return fields;
        }
    }

    /**
     * The price comes back into its Bollinger bands (Bollinger 2001).
     *
     * @param period of the average and the deviation
     * @param width distance of the bands from the average in standard deviations, above 0 and at most 10, an exact decimal with
     *     at most {@value #MAX_WIDTH_DECIMALS} decimals
     */
    record Bollinger(int period, BigDecimal width) implements Strategy {

        public static final BigDecimal MAX_WIDTH = BigDecimal.TEN;
        public static final int MAX_WIDTH_DECIMALS = 2;

        /** Checks the ranges and strips trailing zeros. */
        public Bollinger {
            requireBars(FieldNames.BAND_PERIOD, period);
            width = width.stripTrailingZeros();
            if (!isWidth(width)) {
                throw new IllegalArgumentException("%s: %s (expected: above 0, at most %s, at most %d decimals)"
                        .formatted(FieldNames.BAND_WIDTH, width, MAX_WIDTH, MAX_WIDTH_DECIMALS));
            }
        }

        /** Whether bands may be so wide. */
        public static boolean isWidth(BigDecimal value) {
            return value.signum() > 0
                    && value.compareTo(MAX_WIDTH) <= 0
                    && value.stripTrailingZeros().scale() <= MAX_WIDTH_DECIMALS;
        }

        @Override
        public StrategyName name() {
            return StrategyName.BOLLINGER;
        }

        @Override
        public Map<String, String> toFields() {
            return inOrder(
                    FieldNames.BAND_PERIOD, Integer.toString(period), FieldNames.BAND_WIDTH, width.toPlainString());
        }
    }

    /**
     * The price leaves the channel of the highest and lowest price before it (Donchian).
     *
     * @param period bars of the channel
     */
    record Donchian(int period) implements Strategy {

        /** Checks the range. */
        public Donchian {
            requireBars(FieldNames.CHANNEL_PERIOD, period);
        }

        @Override
        public StrategyName name() {
            return StrategyName.DONCHIAN;
        }

        @Override
        public Map<String, String> toFields() {
            return Map.of(FieldNames.CHANNEL_PERIOD, Integer.toString(period));
        }
    }

    private static Map<String, String> inOrder(String first, String firstValue, String second, String secondValue) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(first, firstValue);
        fields.put(second, secondValue);
        return fields;
    }

    private static void requireBars(String name, int period) {
        requireWithin(name, period, Limits.MIN_BARS, Limits.MAX_BARS);
    }

    private static void requireLonger(String name, int slow, int fast) {
        requireWithin(name, slow, fast + 1, Limits.MAX_BARS);
    }
}
