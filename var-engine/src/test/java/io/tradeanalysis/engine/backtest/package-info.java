@NullMarked
package io.tradeanalysis.engine.backtest;

import org.jspecify.annotations.NullMarked;
