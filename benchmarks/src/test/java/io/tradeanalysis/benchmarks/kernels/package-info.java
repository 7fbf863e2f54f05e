@NullMarked
package io.tradeanalysis.benchmarks.kernels;

import org.jspecify.annotations.NullMarked;
