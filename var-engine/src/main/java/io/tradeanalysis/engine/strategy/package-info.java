/** Moving averages and the signals of a strategy. */
@NullMarked
package io.tradeanalysis.engine.strategy;

import org.jspecify.annotations.NullMarked;
