package io.tradeanalysis.contract.result;

/**
 * What an equity curve says of its whole course, from simple returns between bars and a risk-free rate of 0. Definitions,
 * sources and the cases without a value: {@code docs/performance-measures.md}.
 *
 * @param totalReturn last equity / first - 1; at least -1 (0.5 is 50 %)
 * @param annualReturn the yearly return that compounds to the total one, at least -1; undefined for less than a year
 * @param annualVolatility standard deviation of the bars' returns, scaled to a year; at least 0
 * @param sharpeRatio mean of the bars' returns by their standard deviation, scaled to a year
 * @param sortinoRatio mean of the bars' returns by their downside deviation from 0, scaled to a year
 * @param maximumDrawdown the largest fall from a peak, as a share of the peak: 0 .. 1
 * @param calmarRatio annual return by maximum drawdown
 */
public record PerformanceMeasures(
        Figure totalReturn,
        Figure annualReturn,
        Figure annualVolatility,
        Figure sharpeRatio,
        Figure sortinoRatio,
        Figure maximumDrawdown,
        Figure calmarRatio) {

    /** All measures undefined for one reason. */
    public static PerformanceMeasures undefined(String reason) {
        Figure none = Figure.undefined(reason);
        return new PerformanceMeasures(none, none, none, none, none, none, none);
    }
}
