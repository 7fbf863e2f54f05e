package io.tradeanalysis.contract.request;

import java.util.List;

/** Names of the inputs in the form, in links, in the JSON API and in messages. */
public final class FieldNames {

    public static final String ASSET = "asset";
    public static final String MOVING_AVERAGE = "movingAverage";
    public static final String WINDOW = "window";
    public static final String SAMPLES = "samples";
    public static final String RESOURCES = "resources";
    public static final String COMPUTE = "compute";
    public static final String SEED = "seed";
    public static final String UNITS = "units";
    public static final String CONFIDENCES = "confidences";
    public static final String MODEL = "model";
    public static final String HORIZON = "horizon";
    public static final String FILL = "fill";
    public static final String COST_BASIS_POINTS = "costBasisPoints";
    public static final String STRATEGY = "strategy";

    /** All of them, in the order of the form. */
    public static final List<String> ALL = List.of(
            ASSET,
            MOVING_AVERAGE,
            WINDOW,
            SAMPLES,
            RESOURCES,
            COMPUTE,
            SEED,
            UNITS,
            CONFIDENCES,
            MODEL,
            HORIZON,
            FILL,
            COST_BASIS_POINTS,
            STRATEGY);

    private FieldNames() {}
}
