/** The kernels beside other Java libraries, measured by JMH. */
@NullMarked
package io.tradeanalysis.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
