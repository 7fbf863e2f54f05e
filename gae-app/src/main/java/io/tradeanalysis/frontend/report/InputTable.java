package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Defaults;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.frontend.report.Block.Column;
import io.tradeanalysis.frontend.report.Report.Section;
import io.tradeanalysis.frontend.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every input, those that nobody chose included. */
final class InputTable {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry(FieldNames.ASSET, "Asset"),
            Map.entry(FieldNames.MOVING_AVERAGE, "A, period of the moving average in bars"),
            Map.entry(FieldNames.FAST_SMA, "Period of the fast average in bars"),
            Map.entry(FieldNames.SLOW_SMA, "Period of the slow average in bars"),
            Map.entry(FieldNames.FAST_EMA, "Period of the fast average in bars"),
            Map.entry(FieldNames.SLOW_EMA, "Period of the slow average in bars"),
            Map.entry(FieldNames.RSI_PERIOD, "Period of the index in bars"),
            Map.entry(FieldNames.OVERSOLD, "Oversold below"),
            Map.entry(FieldNames.OVERBOUGHT, "Overbought above"),
            Map.entry(FieldNames.BAND_PERIOD, "Period of the bands in bars"),
            Map.entry(FieldNames.BAND_WIDTH, "Width of the bands in deviations"),
            Map.entry(FieldNames.CHANNEL_PERIOD, "Period of the channel in bars"),
            Map.entry(FieldNames.WINDOW, "V, prices before a signal that the model is taken from"),
            Map.entry(FieldNames.SAMPLES, "S, simulated outcomes a trade"),
            Map.entry(FieldNames.RESOURCES, "R, batches at the same time (changes no figure)"),
            Map.entry(FieldNames.COMPUTE, "Where it is computed (changes no figure)"),
            Map.entry(FieldNames.SEED, "Seed of the random numbers"),
            Map.entry(FieldNames.UNITS, "Units of a trade"),
            Map.entry(FieldNames.AMOUNT, "Money of a trade"),
            Map.entry(FieldNames.CONFIDENCES, "Confidence levels"),
            Map.entry(FieldNames.MODEL, "Model of returns"),
            Map.entry(FieldNames.HORIZON, "Horizon in bars"),
            Map.entry(FieldNames.FILL, "Fill of a signal"),
            Map.entry(FieldNames.COST_BASIS_POINTS, "Costs of a side in basis points"),
            Map.entry(FieldNames.STRATEGY, "Strategy"));

    private final AnalysisRequest request;
    private final String currency;

    InputTable(AnalysisRequest request, String currency) {
        this.request = request;
        this.currency = currency;
    }

    Section section() {
        return new Section(
                "inputs",
                "Inputs",
                false,
                List.of(new Block.Table(
                        "Every input",
                        List.of(
                                Column.text("Input"),
                                Column.text("Value"),
                                Column.text("Name in links and API"),
                                Column.text("Default")),
                        request.toFields().entrySet().stream().map(this::row).toList())));
    }

    private List<String> row(Map.Entry<String, String> field) {
        String name = field.getKey();
        boolean isDefault = field.getValue().equals(Defaults.OPTIONAL_FIELDS.get(name));
        return List.of(LABELS.getOrDefault(name, name), value(name, field.getValue()), name, isDefault ? "yes" : "no");
    }

    private String value(String name, String text) {
        return switch (name) {
            case FieldNames.STRATEGY -> Words.of(request.strategy().name());
            case FieldNames.MODEL -> Words.of(request.model());
            case FieldNames.FILL -> Words.of(request.fill());
            case FieldNames.COMPUTE -> place(request.compute());
            case FieldNames.CONFIDENCES ->
                request.confidences().stream()
                        .map(ConfidenceLevel::percent)
                        .collect(Collectors.joining(" %, ", "", " %"));
            case FieldNames.AMOUNT -> currency + " " + Figures.count(Long.parseLong(text));
            case FieldNames.WINDOW, FieldNames.SAMPLES, FieldNames.UNITS -> Figures.count(Long.parseLong(text));
            default -> text;
        };
    }

    private static String place(Compute compute) {
        return switch (compute) {
            case EC2 -> "EC2";
            case LAMBDA -> "Lambda";
        };
    }
}
