/** Tears down the environments whose time is over. */
@NullMarked
package io.tradeanalysis.operations.reap;

import org.jspecify.annotations.NullMarked;
