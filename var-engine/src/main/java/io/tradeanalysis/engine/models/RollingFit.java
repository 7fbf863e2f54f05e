package io.tradeanalysis.engine.models;

import io.tradeanalysis.contract.request.Model;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * A model carried along a series, bar by bar: fitted at the first of some bars to the returns up to it, and on each later one
 * either made anew (normal, bootstrap) or carried on with the parameters of that fit (Student-t; the GARCH filter takes each
 * return that comes). No return after a bar is looked at for its forecast. One thread uses it.
 */
public interface RollingFit {

    /** The fit at the first row, at first; each call goes one row on. */
    ModelFit next();

    /**
     * Starts at a row.
     *
     * @param returns simple one-bar returns, {@code returns[row]} being that from the row before; the first is not looked at
     * @param window V, prices of the window as in an analysis: one more than its returns
     * @param row the first one, at least {@link #firstRow}
     */
    static RollingFit of(Model model, double[] returns, int window, int row) {
        return switch (model) {
            case NORMAL -> each(row, last -> new ModelFit.Fitted(normal(returns, last - window + 2, last + 1)));
            case STUDENT_T -> {
                ModelFit fit = ModelFit.studentT(Arrays.copyOfRange(returns, row - window + 2, row + 1));
                yield () -> fit;
            }
            case BOOTSTRAP ->
                each(
                        row,
                        last -> new ModelFit.Fitted(
                                ReturnModel.Bootstrap.of(Arrays.copyOfRange(returns, last - window + 2, last + 1))));
            case FILTERED_HISTORICAL -> filtered(returns, row);
        };
    }

    /** The first row that all models have enough returns at. */
    static int firstRow(int window) {
        return Math.max(window - 1, GarchFit.FEWEST_RETURNS);
    }

    private static RollingFit each(int first, IntFunction<ModelFit> fit) {
        int[] row = {first};
        return () -> fit.apply(row[0]++);
    }

    private static RollingFit filtered(double[] returns, int first) {
        return switch (GarchFit.of(returns, 1, first + 1)) {
            case GarchFit.Fitted(FilteredReturns fitted) -> new RollingFilter(returns, first, fitted);
            case GarchFit.NotFitted(String reason) -> {
                ModelFit none = new ModelFit.NotFitted(reason);
                yield () -> none;
            }
        };
    }

    /** The same bits as the window of an analysis has. */
    private static ReturnModel normal(double[] returns, int from, int to) {
        int count = to - from;
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += returns[i];
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double distance = returns[i] - mean;
            squares += distance * distance;
        }
        return new ReturnModel.Normal(mean, Math.sqrt(squares / (count - 1)));
    }
}
