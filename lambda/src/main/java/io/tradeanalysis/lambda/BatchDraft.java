package io.tradeanalysis.lambda;

import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.engine.analysis.Engine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;

/** A batch while it is read; only one without mistakes becomes a batch. */
final class BatchDraft {

    private static final Set<String> FIELDS = Set.of("engine", "seed", "samples", "units", "confidences", "trades");
    private static final Pattern DECIMAL = Pattern.compile("0\\.\\d{1,%d}".formatted(ConfidenceLevel.MAX_DECIMALS));
    private static final String DECIMAL_ALLOWED =
            "a decimal in a string, above 0.5 and below 1, at most %d decimals".formatted(ConfidenceLevel.MAX_DECIMALS);

    private final Mistakes mistakes;
    private final List<ConfidenceLevel> confidences = new ArrayList<>();
    private final List<TradeTerms> trades = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    private String engine = "";
    private long seed;
    private int samples;
    private int units;

    BatchDraft(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Reads the object on which the parser stands. */
    void read(JsonParser json) {
        JsonFields fields = new JsonFields(json, mistakes);
        fields.object("", FIELDS, (name, path) -> {
            switch (name) {
                case "engine" -> engine = fields.text(path, Engine.VERSION);
                case "seed" -> seed = fields.wholeNumber(path, 0, Limits.MAX_SEED);
                case "samples" -> samples = (int) fields.wholeNumber(path, Limits.MIN_SAMPLES, Limits.MAX_SAMPLES);
                case "units" -> units = (int) fields.wholeNumber(path, Limits.MIN_UNITS, Limits.MAX_UNITS);
                case "confidences" ->
                    fields.array(path, Limits.MAX_CONFIDENCES, i -> confidence(fields, "%s[%d]".formatted(path, i)));
                case "trades" ->
                    fields.array(path, FunctionApi.MAX_TRADES, i -> trade(fields, "%s[%d].".formatted(path, i)));
                default -> throw new IllegalStateException("no reader for " + path);
            }
        });
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
        TradeTerms terms = trade.toTerms();
        if (!numbers.add(terms.number())) {
            mistakes.add(path + "number", "%d twice".formatted(terms.number()));
        }
        trades.add(terms);
    }

    /** The version of the engine that is asked for; empty if none was read. */
    String engine() {
        return engine;
    }

    boolean isForAnotherEngine() {
        return !engine.isEmpty() && !engine.equals(Engine.VERSION);
    }

    /** The batch, if there was no mistake. */
    RiskBatch toBatch() {
        return new RiskBatch(engine, seed, samples, units, confidences, trades);
    }
}
