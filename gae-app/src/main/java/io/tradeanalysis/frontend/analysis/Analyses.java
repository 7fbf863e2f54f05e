package io.tradeanalysis.frontend.analysis;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.contract.request.RequestFields;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.frontend.assets.AssetList;
import io.tradeanalysis.frontend.assets.KnownAssets;
import io.tradeanalysis.frontend.visitors.RateLimit;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.worker.CallerGoneException;
import io.tradeanalysis.frontend.worker.DrawnGrading;
import io.tradeanalysis.frontend.worker.Failure;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.Picture;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Question;
import io.tradeanalysis.frontend.worker.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Analyses for whoever asks: pages, streams, downloads and the JSON API. */
public final class Analyses {

    private static final String OWN_WITHOUT_FILE =
            "Own prices come with their file each time, since they are not kept: choose it, or post it to the API";

    private final Workers workers;
    private final AssetList assets;
    private final RateLimit rateLimit;
    private final LongSupplier drawSeed;
    private final OutcomeLog log = new OutcomeLog();

    /**
     * @param workers who computes
     * @param assets what can be analysed
     * @param rateLimit how often a visitor may ask
     * @param drawSeed gives the seed of a request that has none, 0 .. 2^53 - 1
     */
    public Analyses(Workers workers, AssetList assets, RateLimit rateLimit, LongSupplier drawSeed) {
        this.workers = workers;
        this.assets = assets;
        this.rateLimit = rateLimit;
        this.drawSeed = drawSeed;
    }

    /**
     * Checks inputs and finds all mistakes at once. Where there is one, the asset is looked up too, if the list of assets can
     * be had; otherwise the worker will look it up.
     *
     * @param fields text by field name
     * @param others mistakes that were found before, of fields that the check does not know
     */
    public Checked check(Map<String, String> fields, List<FieldError> others) {
        if (OwnPrices.ASSET.equals(fields.get(FieldNames.ASSET))) {
            return checkOwn(fields, List.of(new FieldError(FieldNames.ASSET, OWN_WITHOUT_FILE)));
        }
        return switch (RequestFields.check(fields, drawSeed)) {
            case Checked.Valid valid when others.isEmpty() -> valid;
            case Checked.Valid _ -> new Checked.Invalid(withAsset(fields, List.of(), others));
            case Checked.Invalid(var errors) -> new Checked.Invalid(withAsset(fields, errors, others));
        };
    }

    /**
     * Checks the inputs of an analysis of own prices and finds all mistakes at once.
     *
     * @param fields text by field name; the asset is not among those that count
     * @param before mistakes that come before those of the other fields
     */
    public Checked checkOwn(Map<String, String> fields, List<FieldError> before) {
        Map<String, String> own = new HashMap<>(fields);
        own.put(FieldNames.ASSET, OwnPrices.ASSET);
        List<FieldError> errors = new ArrayList<>(before);
        Checked checked = RequestFields.check(own, drawSeed);
        if (checked instanceof Checked.Invalid(var others)) {
            errors.addAll(others);
        }
        return errors.isEmpty() ? checked : new Checked.Invalid(errors);
    }

    /**
     * Asks a worker.
     *
     * @throws CallerGoneException if the listener throws it
     */
    public Outcome<AnalysisResult> run(Question question, Visitor visitor, ProgressListener listener) {
        return called(
                question,
                visitor,
                () -> workers.analyse(question, visitor.whilePresent(listener)),
                (outcome, nanos) -> log.ended(question.inputs(), outcome, nanos));
    }

    /**
     * Asks a worker how good the forecasts of all models were.
     *
     * @param simulated whether they are taken from samples
     * @throws CallerGoneException if the listener throws it
     */
    public Outcome<Grading> grade(Question question, boolean simulated, Visitor visitor, ProgressListener listener) {
        return called(
                question,
                visitor,
                () -> workers.grade(question, simulated, List.of(), visitor.whilePresent(listener))
                        .then(drawn -> new Outcome.Success<>(drawn.grading())),
                (outcome, _) -> log.graded(question.inputs(), outcome));
    }

    /**
     * Asks a worker for all simulated losses of one trade.
     *
     * @param number of the trade, from 1
     * @throws CallerGoneException if the visitor goes away before there are any
     */
    public Outcome<TradeLosses> losses(Question question, int number, Visitor visitor) {
        return called(
                question,
                visitor,
                () -> workers.losses(question, number, visitor.whilePresent(ProgressListener.NONE)),
                (outcome, _) -> log.shown(question.inputs(), number, outcome));
    }

    /**
     * Asks a worker for a picture of the chart.
     *
     * @throws CallerGoneException if the visitor goes away before there is one
     */
    public Outcome<byte[]> draw(Question question, Visitor visitor, Picture picture) {
        return called(
                question,
                visitor,
                () -> workers.drawChart(question, picture, visitor.whilePresent(ProgressListener.NONE)),
                (outcome, _) -> log.drawn(question.inputs(), outcome));
    }

    /**
     * Asks a worker how good the exact forecasts of all models were, and for pictures of the exceptions.
     *
     * @param looks of the pictures, at most four
     * @throws CallerGoneException if the visitor goes away before there are any
     */
    public Outcome<DrawnGrading> gradeAndDraw(Question question, List<Picture.Look> looks, Visitor visitor) {
        return called(
                question,
                visitor,
                () -> workers.grade(question, false, looks, visitor.whilePresent(ProgressListener.NONE)),
                (outcome, _) ->
                        log.graded(question.inputs(), outcome.then(drawn -> new Outcome.Success<>(drawn.grading()))));
    }

    /** Calls, unless the visitor calls too often; the log hears of each end, with the nanoseconds it took. */
    private <T> Outcome<T> called(
            Question question, Visitor visitor, Supplier<Outcome<T>> call, ObjLongConsumer<Outcome<T>> ended) {
        long start = System.nanoTime();
        try {
            Outcome<T> outcome = limited(visitor, call);
            ended.accept(outcome, System.nanoTime() - start);
            return outcome;
        } catch (CallerGoneException gone) {
            log.abandoned(question.inputs(), System.nanoTime() - start);
            throw gone;
        }
    }

    private <T> Outcome<T> limited(Visitor visitor, Supplier<Outcome<T>> call) {
        return rateLimit
                .count(visitor)
                .<Outcome<T>>map(wait -> new Outcome.Failed<>(new Failure.TooOften(wait)))
                .orElseGet(call);
    }

    private List<FieldError> withAsset(Map<String, String> fields, List<FieldError> errors, List<FieldError> others) {
        List<FieldError> all = new ArrayList<>(errors);
        String asset = fields.getOrDefault(FieldNames.ASSET, "").strip();
        if (errors.stream().noneMatch(error -> error.field().equals(FieldNames.ASSET))) {
            KnownAssets known = assets.known();
            if (known.lacks(asset)) {
                all.addFirst(new FieldError(FieldNames.ASSET, "Only " + usable(known)));
            }
        }
        all.addAll(others);
        return all;
    }

    private static String usable(KnownAssets known) {
        return known.assets().stream()
                .filter(AssetInfo::isUsable)
                .map(AssetInfo::asset)
                .collect(Collectors.joining(", "));
    }
}
