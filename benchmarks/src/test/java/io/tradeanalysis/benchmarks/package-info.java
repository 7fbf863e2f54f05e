@NullMarked
package io.tradeanalysis.benchmarks;

import org.jspecify.annotations.NullMarked;
