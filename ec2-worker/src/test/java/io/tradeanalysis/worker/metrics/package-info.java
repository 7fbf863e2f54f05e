@NullMarked
package io.tradeanalysis.worker.metrics;

import org.jspecify.annotations.NullMarked;
