/** Trades between signals, their profit, and the returns in the window before them. */
@NullMarked
package io.tradeanalysis.engine.trades;

import org.jspecify.annotations.NullMarked;
