package io.tradeanalysis.contract.request;

import java.util.List;
import java.util.Map;

/** What an input is when the user does not say. */
public final class Defaults {

    /** A and V of the first form: short enough to trade often, long enough to be read. */
    public static final int MOVING_AVERAGE = 100;

    public static final int WINDOW = 100;
    public static final int SAMPLES = 100_000;
    public static final int RESOURCES = 2;
    public static final Compute COMPUTE = Compute.EC2;

    public static final int UNITS = 1_000;
    public static final PositionSize SIZE = new PositionSize.Units(UNITS);
    public static final List<ConfidenceLevel> CONFIDENCES =
            List.of(ConfidenceLevel.of("0.95"), ConfidenceLevel.of("0.99"));
    public static final Model MODEL = Model.NORMAL;
    public static final int HORIZON = 1;
    public static final Fill FILL = Fill.SIGNAL_CLOSE;
    public static final int COST_BASIS_POINTS = 0;
    public static final StrategyName STRATEGY = StrategyName.SMA_CROSS;

    public static final int FAST_SMA = 50;
    public static final int SLOW_SMA = 200;
    public static final int FAST_EMA = 12;
    public static final int SLOW_EMA = 26;
    public static final int RSI_PERIOD = 14;
    public static final int OVERSOLD = 30;
    public static final int OVERBOUGHT = 70;
    public static final int BAND_PERIOD = 20;
    public static final String BAND_WIDTH = "2";
    public static final int CHANNEL_PERIOD = 20;

    /**
     * The inputs that a request may leave out, as text. The seed is not among them: when absent it is drawn, so it has no
     * default.
     */
    public static final Map<String, String> OPTIONAL_FIELDS = Map.ofEntries(
            Map.entry(FieldNames.UNITS, Integer.toString(UNITS)),
            Map.entry(FieldNames.CONFIDENCES, "0.95,0.99"),
            Map.entry(FieldNames.MODEL, MODEL.wireName()),
            Map.entry(FieldNames.HORIZON, Integer.toString(HORIZON)),
            Map.entry(FieldNames.FILL, FILL.wireName()),
            Map.entry(FieldNames.COST_BASIS_POINTS, Integer.toString(COST_BASIS_POINTS)),
            Map.entry(FieldNames.STRATEGY, STRATEGY.wireName()),
            Map.entry(FieldNames.FAST_SMA, Integer.toString(FAST_SMA)),
            Map.entry(FieldNames.SLOW_SMA, Integer.toString(SLOW_SMA)),
            Map.entry(FieldNames.FAST_EMA, Integer.toString(FAST_EMA)),
            Map.entry(FieldNames.SLOW_EMA, Integer.toString(SLOW_EMA)),
            Map.entry(FieldNames.RSI_PERIOD, Integer.toString(RSI_PERIOD)),
            Map.entry(FieldNames.OVERSOLD, Integer.toString(OVERSOLD)),
            Map.entry(FieldNames.OVERBOUGHT, Integer.toString(OVERBOUGHT)),
            Map.entry(FieldNames.BAND_PERIOD, Integer.toString(BAND_PERIOD)),
            Map.entry(FieldNames.BAND_WIDTH, BAND_WIDTH),
            Map.entry(FieldNames.CHANNEL_PERIOD, Integer.toString(CHANNEL_PERIOD)));

    private Defaults() {}
}
