@NullMarked
package io.tradeanalysis.benchmarks.start;

import org.jspecify.annotations.NullMarked;
