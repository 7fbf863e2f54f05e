/** How time grows with samples, trades and rows. */
@NullMarked
package io.tradeanalysis.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
