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
    public static final List<ConfidenceLevel> CONFIDENCES =
            List.of(ConfidenceLevel.of("0.95"), ConfidenceLevel.of("0.99"));
    public static final Model MODEL = Model.NORMAL;
    public static final int HORIZON = 1;
    public static final Fill FILL = Fill.SIGNAL_CLOSE;
    public static final int COST_BASIS_POINTS = 0;
    public static final StrategyName STRATEGY = StrategyName.SMA_CROSS;

    /**
     * The inputs that a request may leave out, as text. The seed is not among them: when absent it is drawn, so it has no
     * default.
     */
    public static final Map<String, String> OPTIONAL_FIELDS = Map.of(
            FieldNames.UNITS, Integer.toString(UNITS),
            FieldNames.CONFIDENCES, "0.95,0.99",
            FieldNames.MODEL, MODEL.wireName(),
            FieldNames.HORIZON, Integer.toString(HORIZON),
            FieldNames.FILL, FILL.wireName(),
            FieldNames.COST_BASIS_POINTS, Integer.toString(COST_BASIS_POINTS),
            FieldNames.STRATEGY, STRATEGY.wireName());

    private Defaults() {}
}
