/** Forecasts of all models over a whole price series, bar by bar, and how they are graded by what came. */
@NullMarked
package io.tradeanalysis.engine.backtest;

import org.jspecify.annotations.NullMarked;
