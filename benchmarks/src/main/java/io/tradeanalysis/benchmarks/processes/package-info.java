/** The product's processes, started as they are elsewhere, and ended by their ids. */
@NullMarked
package io.tradeanalysis.benchmarks.processes;

import org.jspecify.annotations.NullMarked;
