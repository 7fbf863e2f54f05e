/** What {@code scripts/bench} runs: a part each for what is measured, and the report that all end in. */
@NullMarked
package io.tradeanalysis.benchmarks;

import org.jspecify.annotations.NullMarked;
