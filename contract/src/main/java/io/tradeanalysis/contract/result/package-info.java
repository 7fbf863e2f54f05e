/** What an analysis gives: trades with their risk, the summary, the series to draw, and what it took. */
@NullMarked
package io.tradeanalysis.contract.result;

import org.jspecify.annotations.NullMarked;
