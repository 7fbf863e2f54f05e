/** The product's processes, started as they are elsewhere, and ended by their ids. */
@NullMarked
package io.tradeanalysis.e2e.processes;

import org.jspecify.annotations.NullMarked;
