package io.tradeanalysis.engine.backtest;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The bars that models are compared on: those for which all of them have a forecast. A model that lacks more than half of them
 * is left out, lest it take the others' bars.
 *
 * @param bars how many have been tried
 * @param missing for each model, how many it has no forecast for
 * @param graded the bars, ascending
 */
record CommonBars(int bars, List<Integer> missing, List<Integer> graded) {

    static CommonBars of(List<ModelForecasts> models, int bars) {
        List<Integer> missing = models.stream()
                .map(model -> Math.toIntExact(
                        IntStream.range(0, bars).filter(bar -> !model.has(bar)).count()))
                .toList();
        List<ModelForecasts> taken = IntStream.range(0, models.size())
                .filter(model -> takes(missing.get(model), bars))
                .mapToObj(models::get)
                .toList();
        return new CommonBars(
                bars,
                missing,
                IntStream.range(0, bars)
                        .filter(bar -> taken.stream().allMatch(model -> model.has(bar)))
                        .boxed()
                        .toList());
    }

    boolean takes(int model) {
        return takes(missing.get(model), bars);
    }

    private static boolean takes(int missing, int bars) {
        return 2L * missing <= bars;
    }

    /** Bars that one model at least keeps from the others. */
    int leftOut() {
        return bars - graded.size();
    }
}
