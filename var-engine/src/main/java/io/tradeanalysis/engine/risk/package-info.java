/** Value at Risk and expected shortfall of trades: simulated, with intervals, and in closed form. */
@NullMarked
package io.tradeanalysis.engine.risk;

import org.jspecify.annotations.NullMarked;
