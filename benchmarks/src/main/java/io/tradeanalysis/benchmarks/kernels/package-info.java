/** The kernels beside C and numpy, which do the same jobs. */
@NullMarked
package io.tradeanalysis.benchmarks.kernels;

import org.jspecify.annotations.NullMarked;
