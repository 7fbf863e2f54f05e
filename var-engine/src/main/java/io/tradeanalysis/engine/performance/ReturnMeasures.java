package io.tradeanalysis.engine.performance;

import io.tradeanalysis.contract.result.Figure;

/** Mean and deviations of simple bar returns, scaled to a year as if each bar's were independent of the others'. */
final class ReturnMeasures {

    /** A deviation below this comes from rounding: no price has so many digits. */
    private static final double ROUNDING = 1e-13;

    private static final String TOO_FEW = "fewer than two bars after the first trade";

    private final double[] returns;
    private final double barsPerYear;
    private final double mean;

    /**
     * The measures of these returns.
     *
     * @param returns one a bar, at least one
     * @param barsPerYear above 0
     */
    ReturnMeasures(double[] returns, double barsPerYear) {
        this.returns = returns;
        this.barsPerYear = barsPerYear;
        double sum = 0;
        for (double value : returns) {
            sum += value;
        }
        this.mean = sum / returns.length;
    }

    /** Sample standard deviation (divisor n - 1), times the square root of the bars a year. */
    Figure annualVolatility() {
        return returns.length < 2 ? Figure.undefined(TOO_FEW) : Figure.of(deviation() * Math.sqrt(barsPerYear));
    }

    /** Sharpe (1994), the historic ratio, against a risk-free rate of 0. */
    Figure sharpeRatio() {
        return ratio(deviation(), "every bar had the same return");
    }

    /** Sortino and Price (1994), with a target of 0: the deviation is that of all bars, gains counting as 0. */
    Figure sortinoRatio() {
        return ratio(downsideDeviation(), "no bar lost");
    }

    private Figure ratio(double deviation, String reasonForNone) {
        if (returns.length < 2) {
            return Figure.undefined(TOO_FEW);
        }
        return deviation < ROUNDING
                ? Figure.undefined(reasonForNone)
                : Figure.of(mean / deviation * Math.sqrt(barsPerYear));
    }

    private double deviation() {
        double squares = 0;
        for (double value : returns) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (returns.length - 1));
    }

    private double downsideDeviation() {
        double squares = 0;
        for (double value : returns) {
            double loss = Math.min(0, value);
            squares += loss * loss;
        }
        return Math.sqrt(squares / returns.length);
    }
}
