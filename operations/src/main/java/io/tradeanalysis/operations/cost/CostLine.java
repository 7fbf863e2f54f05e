package io.tradeanalysis.operations.cost;

import java.math.BigDecimal;

/**
 * One row of a bill.
 *
 * @param what what is paid for
 * @param arithmetic how the amount comes about
 * @param dollars the amount, USD
 */
record CostLine(String what, String arithmetic, BigDecimal dollars) {}
