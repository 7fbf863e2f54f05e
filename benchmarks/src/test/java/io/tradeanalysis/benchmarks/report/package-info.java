@NullMarked
package io.tradeanalysis.benchmarks.report;

import org.jspecify.annotations.NullMarked;
