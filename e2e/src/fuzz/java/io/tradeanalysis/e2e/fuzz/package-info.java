/** Hostile input, made up by Jazzer: whatever comes in is accepted or refused in the documented way, soon and in little memory. */
@NullMarked
package io.tradeanalysis.e2e.fuzz;

import org.jspecify.annotations.NullMarked;
