package io.tradeanalysis.contract.result;

/**
 * What a likelihood ratio test of a null hypothesis says.
 *
 * @param statistic the ratio LR, at least 0, without a unit
 * @param asymptoticPValue by the chi-squared distribution, as in textbooks, 0 .. 1
 * @param exactPValue the probability of a statistic at least as large if the null hypothesis holds, 0 .. 1
 */
public record TestOutcome(double statistic, double asymptoticPValue, double exactPValue) {}
