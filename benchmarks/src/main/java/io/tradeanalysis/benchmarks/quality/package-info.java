/** How good the random numbers are. */
@NullMarked
package io.tradeanalysis.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
