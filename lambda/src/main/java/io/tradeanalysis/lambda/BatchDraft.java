package io.tradeanalysis.lambda;

import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;

/** A batch while it is read; only one without mistakes becomes a batch. */
final class BatchDraft {

    private static final Set<String> FIELDS =
            Set.of("engine", "seed", "samples", "horizon", "model", "confidences", "prices", "trades");
    private static final Pattern DECIMAL = Pattern.compile("0\\.\\d{1,%d}".formatted(ConfidenceLevel.MAX_DECIMALS));
    private static final String DECIMAL_ALLOWED =
            "a decimal in a string, above 0.5 and below 1, at most %d decimals".formatted(ConfidenceLevel.MAX_DECIMALS);

    private final Mistakes mistakes;
    private final List<ConfidenceLevel> confidences = new ArrayList<>();

    /** Those without a mistake of their own, by where they are. */
    private final Map<String, TradeTerms> trades = new LinkedHashMap<>();

    private final Set<Integer> numbers = new HashSet<>();
    private String engine = "";
    private long seed;
    private int samples;
    private int horizon;
    private Model model = Model.NORMAL;
    private double[] prices = new double[0];

    BatchDraft(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Reads the object on which the parser stands. */
    void read(JsonParser json) {
        JsonFields fields = new JsonFields(json, mistakes);
        fields.object("", FIELDS, (name, path) -> {
            switch (name) {
                case "engine" -> engine = fields.text(path, "the version of the engine");
                case "seed" -> seed = fields.wholeNumber(path, 0, Limits.MAX_SEED);
                case "samples" -> samples = (int) fields.wholeNumber(path, Limits.MIN_SAMPLES, Limits.MAX_SAMPLES);
                case "horizon" -> horizon = (int) fields.wholeNumber(path, 1, Limits.MAX_HORIZON);
                case "model" -> model = fields.choice(path, Model.class, Model::wireName);
                case "confidences" ->
                    fields.array(path, Limits.MAX_CONFIDENCES, i -> confidence(fields, "%s[%d]".formatted(path, i)));
                case "prices" ->
                    prices = fields.numbers(
                            path, FunctionApi.MAX_PRICES, PriceSeries::isPrice, TradeDraft.PRICE_ALLOWED);
                case "trades" ->
                    fields.array(path, FunctionApi.MAX_TRADES, i -> trade(fields, "%s[%d].".formatted(path, i)));
                default -> throw new IllegalStateException("no reader for " + path);
            }
        });
        trades.forEach(this::requirePrices);
    }

    /** Every trade has prices to make its model from; a batch has them before or after its trades. */
    private void requirePrices(String path, TradeTerms trade) {
        int last = Math.max(0, prices.length - 1);
        if (trade.lastPrice() > last) {
            mistakes.add(
                    path + "lastPrice",
                    "%d (expected: within the %d prices)".formatted(trade.lastPrice(), prices.length));
            return;
        }
        int count = prices.length == 0 ? 0 : trade.lastPrice() - trade.firstPrice() + 1;
        if (model != Model.NORMAL && count < Limits.MIN_BARS) {
            mistakes.add(
                    path + "firstPrice",
                    "%d prices up to the last one (expected: at least %d, for %s returns)"
                            .formatted(count, Limits.MIN_BARS, model.wireName()));
        }
    }

    private void confidence(JsonFields fields, String path) {
        String text = fields.text(path, DECIMAL_ALLOWED);
        if (text.isEmpty()) {
            return;
        }
        if (!DECIMAL.matcher(text).matches() || !ConfidenceLevel.isAllowed(new BigDecimal(text))) {
            fields.wrong(path, DECIMAL_ALLOWED);
            return;
        }
        ConfidenceLevel level = ConfidenceLevel.of(text);
        if (!confidences.isEmpty() && confidences.getLast().compareTo(level) >= 0) {
            fields.wrong(path, "above the one before it");
        }
        confidences.add(level);
    }

    private void trade(JsonFields fields, String path) {
        int before = mistakes.count();
        TradeDraft trade = new TradeDraft();
        fields.object(path, TradeDraft.FIELDS, (name, field) -> trade.read(fields, name, field));
        if (mistakes.count() > before) {
            return;
        }
        if (!trade.isInOrder()) {
            mistakes.add(path + "lastPrice", "before firstPrice");
            return;
        }
        TradeTerms terms = trade.toTerms();
        if (!numbers.add(terms.number())) {
            mistakes.add(path + "number", "%d twice".formatted(terms.number()));
        }
        trades.put(path, terms);
    }

    /** The version of the engine that is asked for; empty if none was read. */
    String engine() {
        return engine;
    }

    /** The version here, for the batch's model. */
    String ownEngine() {
        return Engine.version(model);
    }

    boolean isForAnotherEngine() {
        return !engine.isEmpty() && !engine.equals(ownEngine());
    }

    /** The batch, if there was no mistake. */
    RiskBatch toBatch() {
        return new RiskBatch(engine, seed, samples, horizon, model, confidences, prices, List.copyOf(trades.values()));
    }
}
