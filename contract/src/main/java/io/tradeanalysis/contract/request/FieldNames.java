package io.tradeanalysis.contract.request;

import java.util.List;

/** Names of the inputs in the form, in links, in the JSON API and in messages. */
public final class FieldNames {

    public static final String ASSET = "asset";
    public static final String MOVING_AVERAGE = "movingAverage";
    public static final String FAST_SMA = "fastSma";
    public static final String SLOW_SMA = "slowSma";
    public static final String FAST_EMA = "fastEma";
    public static final String SLOW_EMA = "slowEma";
    public static final String RSI_PERIOD = "rsiPeriod";
    public static final String OVERSOLD = "oversold";
    public static final String OVERBOUGHT = "overbought";
    public static final String BAND_PERIOD = "bandPeriod";
    public static final String BAND_WIDTH = "bandWidth";
    public static final String CHANNEL_PERIOD = "channelPeriod";
    public static final String WINDOW = "window";
    public static final String SAMPLES = "samples";
    public static final String RESOURCES = "resources";
    public static final String COMPUTE = "compute";
    public static final String SEED = "seed";
    public static final String UNITS = "units";
    public static final String AMOUNT = "amount";
    public static final String CONFIDENCES = "confidences";
    public static final String MODEL = "model";
    public static final String HORIZON = "horizon";
    public static final String FILL = "fill";
    public static final String COST_BASIS_POINTS = "costBasisPoints";
    public static final String STRATEGY = "strategy";

    /** Of a trade's losses, beside the inputs of the analysis. */
    public static final String TRADE = "trade";

    /** All inputs of an analysis, in the order of the form. */
    public static final List<String> ALL = List.of(
            ASSET,
            MOVING_AVERAGE,
            FAST_SMA,
            SLOW_SMA,
            FAST_EMA,
            SLOW_EMA,
            RSI_PERIOD,
            OVERSOLD,
            OVERBOUGHT,
            BAND_PERIOD,
            BAND_WIDTH,
            CHANNEL_PERIOD,
            WINDOW,
            SAMPLES,
            RESOURCES,
            COMPUTE,
            SEED,
            UNITS,
            AMOUNT,
            CONFIDENCES,
            MODEL,
            HORIZON,
            FILL,
            COST_BASIS_POINTS,
            STRATEGY);

    private FieldNames() {}
}
