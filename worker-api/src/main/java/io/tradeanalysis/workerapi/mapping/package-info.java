/** Turns the contract's values into messages and back, without a rounding. */
@NullMarked
package io.tradeanalysis.workerapi.mapping;

import org.jspecify.annotations.NullMarked;
