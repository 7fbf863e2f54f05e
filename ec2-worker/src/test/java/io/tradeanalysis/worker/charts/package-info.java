@NullMarked
package io.tradeanalysis.worker.charts;

import org.jspecify.annotations.NullMarked;
