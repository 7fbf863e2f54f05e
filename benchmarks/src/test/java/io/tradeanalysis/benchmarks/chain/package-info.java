@NullMarked
package io.tradeanalysis.benchmarks.chain;

import org.jspecify.annotations.NullMarked;
