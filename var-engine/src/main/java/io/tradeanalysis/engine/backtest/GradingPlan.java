package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.engine.models.RollingFit;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.risk.OneBarSimulator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Grades all models over a price series: each row that all of them have enough returns at forecasts the loss of a long position
 * over the next bar. The work is cut into blocks, which can be done anywhere and in any order without a figure changing.
 */
public final class GradingPlan {

    /** Student-t and GARCH parameters are fitted anew every so many bars. */
    public static final int BARS_A_FIT = 20;

    /** The level of the Basel traffic light, graded whether asked for or not. */
    private static final ConfidenceLevel BASEL = ConfidenceLevel.of("0.99");

    private final AnalysisRequest request;
    private final PriceSeries prices;
    private final List<ConfidenceLevel> confidences;
    private final Supplier<Forecaster> forecasters;
    private final boolean simulated;

    private GradingPlan(
            AnalysisRequest request,
            PriceSeries prices,
            List<ConfidenceLevel> confidences,
            Supplier<Forecaster> forecasters,
            boolean simulated) {
        this.request = request;
        this.prices = prices;
        this.confidences = confidences;
        this.forecasters = forecasters;
        this.simulated = simulated;
    }

    /**
     * What is wrong with a request for simulated forecasts: samples too few for a level. Exact ones need none.
     */
    public static Optional<FieldError> refusal(AnalysisRequest request) {
        return OneBarSimulator.of(request.samples(), levels(request)).isPresent()
                ? Optional.empty()
                : Optional.of(new FieldError(
                        FieldNames.SAMPLES,
                        "At least one sample beyond each level, and of %d fewer than one lies beyond %s %%"
                                .formatted(
                                        request.samples(),
                                        levels(request).getLast().percent())));
    }

    /** Forecasts by the models' exact figures: over one bar each of them has some. */
    public static GradingPlan exact(AnalysisRequest request, PriceSeries prices) {
        List<ConfidenceLevel> levels = levels(request);
        return new GradingPlan(request, prices, levels, () -> Forecaster.exact(levels), false);
    }

    /**
     * Forecasts from the request's number of samples, a bar and model.
     *
     * @throws IllegalArgumentException if there is a {@link #refusal}
     */
    public static GradingPlan simulated(AnalysisRequest request, PriceSeries prices) {
        refusal(request).ifPresent(error -> {
            throw new IllegalArgumentException(error.field() + ": " + error.message());
        });
        List<ConfidenceLevel> levels = levels(request);
        return new GradingPlan(
                request, prices, levels, () -> Forecaster.simulated(levels, request.samples(), request.seed()), true);
    }

    private static List<ConfidenceLevel> levels(AnalysisRequest request) {
        return Stream.concat(request.confidences().stream(), Stream.of(BASEL))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether forecasts are from samples. */
    public boolean isSimulated() {
        return simulated;
    }

    /** Samples of all forecasts together, 0 where they are exact. */
    public long samples() {
        return simulated ? (long) bars() * ModelNames.COUNT * request.samples() : 0;
    }

    /** The levels, ascending: those of the request, and 99 %. */
    public List<ConfidenceLevel> confidences() {
        return confidences;
    }

    /** How many parts there are to grade at most, once all is forecast. */
    public int mostGradeParts() {
        return confidences.size() * ModelNames.COUNT;
    }

    /** How many rows forecast, at least 0. */
    public int bars() {
        return Math.max(0, prices.size() - 1 - firstRow());
    }

    private int firstRow() {
        return RollingFit.firstRow(request.window());
    }

    /** The work, ascending in time. */
    public List<ForecastBlock> blocks() {
        double[] returns = returns();
        int end = firstRow() + bars();
        List<ForecastBlock> blocks = new ArrayList<>();
        for (int row = firstRow(); row < end; row += BARS_A_FIT) {
            int last = Math.min(row + BARS_A_FIT, end) - 1;
            blocks.add(new ForecastBlock(returns, request.window(), confidences, forecasters, row, last));
        }
        return blocks;
    }

    private double[] returns() {
        double[] returns = new double[prices.size()];
        for (int row = 1; row < returns.length; row++) {
            returns[row] = prices.price(row) / prices.price(row - 1) - 1;
        }
        return returns;
    }

    /**
     * What grades what all blocks gave, in any order.
     *
     * @throws IllegalArgumentException if one is missing: a smaller answer is never given
     */
    public Grader grader(List<BlockForecasts> blocks) {
        List<ModelForecasts> models = joined(blocks);
        return new Grader(
                confidences, request.seed(), CommonBars.of(models, bars()), models, losses(), this::dateAfter);
    }

    private List<ModelForecasts> joined(List<BlockForecasts> blocks) {
        List<ModelForecasts> joined = new ArrayList<>();
        int expected = Math.ceilDiv(bars(), BARS_A_FIT);
        long distinct = blocks.stream().map(BlockForecasts::first).distinct().count();
        if (blocks.size() != expected || distinct != expected) {
            throw new IllegalArgumentException(
                    "blocks: %d, %d of them distinct (expected: %d)".formatted(blocks.size(), distinct, expected));
        }
        for (int model = 0; model < ModelNames.COUNT; model++) {
            joined.add(joined(blocks, model));
        }
        return joined;
    }

    private ModelForecasts joined(List<BlockForecasts> blocks, int model) {
        Optional<String> reason = blocks.stream()
                .sorted(Comparator.comparingInt(BlockForecasts::first))
                .flatMap(block -> block.models().get(model).reason().stream())
                .findFirst();
        ModelForecasts all = ModelForecasts.none(confidences.size(), bars(), reason);
        blocks.forEach(block -> all.copy(block.models().get(model), block.first() - firstRow()));
        return all;
    }

    /** The loss of a long position over the bar after each row, as a share of it. */
    private double[] losses() {
        double[] losses = new double[bars()];
        for (int bar = 0; bar < losses.length; bar++) {
            int row = firstRow() + bar;
            losses[bar] = 1 - prices.price(row + 1) / prices.price(row);
        }
        return losses;
    }

    private LocalDate dateAfter(int bar) {
        return prices.date(firstRow() + bar + 1);
    }
}
