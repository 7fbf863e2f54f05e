package io.tradeanalysis.contract.request;

import static io.tradeanalysis.contract.request.Limits.MAX_ASSET_LENGTH;
import static io.tradeanalysis.contract.request.Limits.MAX_BARS;
import static io.tradeanalysis.contract.request.Limits.MAX_CONFIDENCES;
import static io.tradeanalysis.contract.request.Limits.MAX_COST_BASIS_POINTS;
import static io.tradeanalysis.contract.request.Limits.MAX_HORIZON;
import static io.tradeanalysis.contract.request.Limits.MAX_RESOURCES;
import static io.tradeanalysis.contract.request.Limits.MAX_SAMPLES;
import static io.tradeanalysis.contract.request.Limits.MAX_SEED;
import static io.tradeanalysis.contract.request.Limits.MIN_BARS;
import static io.tradeanalysis.contract.request.Limits.MIN_RESOURCES;
import static io.tradeanalysis.contract.request.Limits.MIN_SAMPLES;
import static io.tradeanalysis.contract.request.Ranges.requireWithin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One analysis: which strategy on which prices, and how its risk is simulated. Every input has its value; inputs of
 * people are checked by {@link RequestFields}, which fills in the defaults.
 *
 * @param asset the asset's name, as listed by the worker
 * @param window V, the prices in bars from which mean and deviation of the returns are taken
 * @param samples S, Monte-Carlo samples a trade
 * @param resources R, how many batches of trades work at the same time; changes no figure
 * @param compute where the risk is computed; changes no figure
 * @param seed what the random streams are keyed by, 0 .. 2^53 - 1
 * @param size how large a trade is
 * @param confidences confidence levels, ascending, no two alike
 * @param model the model of the returns
 * @param horizon bars over which a loss is simulated
 * @param fill at which price a signal is filled
 * @param costBasisPoints costs of a side in basis points of its price
 * @param strategy what gives the signals, with its parameters
 */
public record AnalysisRequest(
        String asset,
        int window,
        int samples,
        int resources,
        Compute compute,
        long seed,
        PositionSize size,
        List<ConfidenceLevel> confidences,
        Model model,
        int horizon,
        Fill fill,
        int costBasisPoints,
        Strategy strategy) {

    /** Checks every range and copies the list. */
    public AnalysisRequest {
        if (asset.isEmpty() || asset.length() > MAX_ASSET_LENGTH) {
            throw new IllegalArgumentException(
                    "asset: %d characters (expected: 1 .. %d)".formatted(asset.length(), MAX_ASSET_LENGTH));
        }
        requireWithin("window", window, MIN_BARS, MAX_BARS);
        requireWithin("samples", samples, MIN_SAMPLES, MAX_SAMPLES);
        requireWithin("resources", resources, MIN_RESOURCES, MAX_RESOURCES);
        requireWithin("seed", seed, 0, MAX_SEED);
        requireWithin("confidences", confidences.size(), 1, MAX_CONFIDENCES);
        requireWithin("horizon", horizon, 1, MAX_HORIZON);
        requireWithin("costBasisPoints", costBasisPoints, 0, MAX_COST_BASIS_POINTS);
        confidences = List.copyOf(confidences);
        for (int i = 1; i < confidences.size(); i++) {
            if (confidences.get(i - 1).compareTo(confidences.get(i)) >= 0) {
                throw new IllegalArgumentException(
                        "confidences: %s (expected: ascending, no two alike)".formatted(confidences));
            }
        }
    }

    /** A request for the default strategy, with the default of every input that is not named here. */
    public static AnalysisRequest of(String asset, int movingAverage, int window, int samples, long seed) {
        return new AnalysisRequest(
                asset,
                window,
                samples,
                Defaults.RESOURCES,
                Defaults.COMPUTE,
                seed,
                Defaults.SIZE,
                Defaults.CONFIDENCES,
                Defaults.MODEL,
                Defaults.HORIZON,
                Defaults.FILL,
                Defaults.COST_BASIS_POINTS,
                new Strategy.SmaCross(movingAverage));
    }

    /** The same request, computed elsewhere or by another number of resources: the figures stay the same. */
    public AnalysisRequest computedBy(Compute compute, int resources) {
        return new AnalysisRequest(
                asset,
                window,
                samples,
                resources,
                compute,
                seed,
                size,
                confidences,
                model,
                horizon,
                fill,
                costBasisPoints,
                strategy);
    }

    /**
     * All inputs as text under their names, in the order of the form, those of other strategies left out; {@link RequestFields}
     * reads them back.
     */
    public Map<String, String> toFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(FieldNames.ASSET, asset);
        fields.putAll(strategy.toFields());
        fields.put(FieldNames.WINDOW, Integer.toString(window));
        fields.put(FieldNames.SAMPLES, Integer.toString(samples));
        fields.put(FieldNames.RESOURCES, Integer.toString(resources));
        fields.put(FieldNames.COMPUTE, compute.wireName());
        fields.put(FieldNames.SEED, Long.toString(seed));
        switch (size) {
            case PositionSize.Units(int units) -> fields.put(FieldNames.UNITS, Integer.toString(units));
            case PositionSize.Amount(long money) -> fields.put(FieldNames.AMOUNT, Long.toString(money));
        }
        fields.put(
                FieldNames.CONFIDENCES,
                confidences.stream().map(ConfidenceLevel::toString).collect(Collectors.joining(",")));
        fields.put(FieldNames.MODEL, model.wireName());
        fields.put(FieldNames.HORIZON, Integer.toString(horizon));
        fields.put(FieldNames.FILL, fill.wireName());
        fields.put(FieldNames.COST_BASIS_POINTS, Integer.toString(costBasisPoints));
        fields.put(FieldNames.STRATEGY, strategy.name().wireName());
        return fields;
    }

    /** As {@link #toFields()}, without the optional inputs that have their default: what a link needs. */
    public Map<String, String> toShortFields() {
        Map<String, String> fields = toFields();
        fields.entrySet().removeIf(field -> field.getValue().equals(Defaults.OPTIONAL_FIELDS.get(field.getKey())));
        return fields;
    }

    /** Whether its prices come with it, and are of no asset that is known. */
    public boolean isOfOwnPrices() {
        return asset.equals(OwnPrices.ASSET);
    }
}
