/** The product under faults, load and strangers: its own processes, ended and hindered on purpose. */
@NullMarked
package io.tradeanalysis.e2e.faults;

import org.jspecify.annotations.NullMarked;
