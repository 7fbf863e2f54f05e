/** How soon processes answer, and what they need while nobody asks. */
@NullMarked
package io.tradeanalysis.benchmarks.start;

import org.jspecify.annotations.NullMarked;
