package io.tradeanalysis.frontend.form;

import io.tradeanalysis.contract.request.Defaults;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.contract.request.StrategyName;
import io.tradeanalysis.frontend.assets.KnownAssets;
import io.tradeanalysis.frontend.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form as a page shows it.
 *
 * @param values what is in the fields, by their names
 * @param errors what is wrong
 * @param assets the assets to choose from; empty if no worker could ever be asked
 */
public record FormView(Map<String, String> values, List<FieldError> errors, List<AssetChoice> assets) {

    /** Fields that the form folds away until someone wants them. */
    private static final List<String> MORE = List.of(
            FieldNames.SEED,
            FieldNames.CONFIDENCES,
            FieldNames.UNITS,
            FieldNames.AMOUNT,
            FieldNames.FILL,
            FieldNames.COST_BASIS_POINTS);

    /** Fields that the form has for those who bring their own prices. */
    private static final List<String> OF_OWN_PRICES = List.of(OwnPrices.PRICES, OwnPrices.CURRENCY);

    /** Copies all. */
    public FormView {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
        assets = List.copyOf(assets);
    }

    /**
     * The form of a first visit: one click gives a result.
     *
     * @param given what a link fills in, by field name
     */
    public static FormView fresh(KnownAssets known, Map<String, String> given) {
        Map<String, String> values = new HashMap<>(Map.of(
                FieldNames.MOVING_AVERAGE, Integer.toString(Defaults.MOVING_AVERAGE),
                FieldNames.WINDOW, Integer.toString(Defaults.WINDOW),
                FieldNames.SAMPLES, Integer.toString(Defaults.SAMPLES),
                FieldNames.RESOURCES, Integer.toString(Defaults.RESOURCES),
                FieldNames.COMPUTE, Defaults.COMPUTE.wireName()));
        choices(known).stream()
                .filter(AssetChoice::isUsable)
                .findFirst()
                .ifPresent(first -> values.put(FieldNames.ASSET, first.asset()));
        values.putAll(given);
        return typed(values, List.of(), known);
    }

    /** The form with what someone typed, and what is wrong with it. */
    public static FormView typed(Map<String, String> fields, List<FieldError> errors, KnownAssets known) {
        String asset = fields.getOrDefault(FieldNames.ASSET, "");
        List<AssetChoice> assets = choices(known);
        boolean listed = assets.isEmpty()
                || asset.isBlank()
                || asset.equals(OwnPrices.ASSET)
                || assets.stream().anyMatch(choice -> choice.asset().equals(asset));
        Stream<AssetChoice> typed =
                listed ? Stream.empty() : Stream.of(new AssetChoice(asset, asset, Optional.empty()));
        return new FormView(
                fields, errors, Stream.concat(typed, assets.stream()).toList());
    }

    /** What is in a field; an optional one that nobody filled in shows its default. */
    public String value(String field) {
        return values.getOrDefault(field, defaultOf(field));
    }

    /** The strategies to choose from. */
    public List<Choice> strategies() {
        return Choice.of(StrategyName.class, Words::of);
    }

    /** The models to choose from. */
    public List<Choice> models() {
        return Choice.of(Model.class, Words::of);
    }

    /** The fills to choose from. */
    public List<Choice> fills() {
        return Choice.of(Fill.class, Words::of);
    }

    /** What is wrong with a field, empty if nothing is. */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    /** Whether something is wrong with a field. */
    public boolean isWrong(String field) {
        return !error(field).isEmpty();
    }

    /** Whether the field is the first that is wrong: where to go on typing. */
    public boolean isFirstWrong(String field) {
        return errors.stream()
                .map(FieldError::field)
                .filter(FieldNames.ALL::contains)
                .findFirst()
                .filter(field::equals)
                .isPresent();
    }

    /**
     * What a field shows when nothing is in it. The period of the average has a default only for those who come to it from
     * another strategy: with its own strategy it must be said.
     */
    public String defaultOf(String field) {
        boolean isLeftOut = field.equals(FieldNames.MOVING_AVERAGE)
                && !values.getOrDefault(FieldNames.STRATEGY, Defaults.STRATEGY.wireName())
                        .equals(Defaults.STRATEGY.wireName());
        return isLeftOut ? Integer.toString(Defaults.MOVING_AVERAGE) : Defaults.OPTIONAL_FIELDS.getOrDefault(field, "");
    }

    /** Mistakes in inputs that have no field here. */
    public List<FieldError> errorsElsewhere() {
        return errors.stream()
                .filter(error -> !FieldNames.ALL.contains(error.field()))
                .filter(error -> !OF_OWN_PRICES.contains(error.field()))
                .toList();
    }

    /** Whether the folded part must be seen: something in it is wrong, or is not as usual. A seed is named on the fold. */
    public boolean needsMore() {
        return MORE.stream().anyMatch(field -> isWrong(field) || isUnusual(field));
    }

    private boolean isUnusual(String field) {
        return !field.equals(FieldNames.SEED)
                && !value(field).strip().equals(Defaults.OPTIONAL_FIELDS.getOrDefault(field, ""));
    }

    /** Most bytes of a price file of one's own. */
    public int mostFileBytes() {
        return OwnPrices.MAX_BYTES;
    }

    /** What a price file of one's own must be, and what becomes of it. */
    public String aboutFile() {
        return String.format(
                Locale.ROOT,
                "Columns Date and Adj Close, at most %,d rows and %d MiB. Used for this analysis, never stored.",
                OwnPrices.MAX_ROWS,
                OwnPrices.MAX_BYTES >> 20);
    }

    /** The assets that can't be chosen. */
    public List<AssetChoice> unusable() {
        return assets.stream().filter(asset -> !asset.isUsable()).toList();
    }

    private static List<AssetChoice> choices(KnownAssets known) {
        return known.assets().stream().map(AssetChoice::of).toList();
    }
}
