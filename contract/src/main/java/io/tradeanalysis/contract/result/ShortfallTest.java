package io.tradeanalysis.contract.result;

/**
 * Acerbi and Szekely's second test (2014): whether losses beyond VaR add up to what expected shortfall says.
 *
 * @param statistic Z2, with the paper's sign: 0 on average if the model is right, below it where losses were larger than said
 * @param pValue the simulated probability of a statistic at most as large if the model is right, above 0, at most 1
 */
public record ShortfallTest(double statistic, double pValue) {}
