/** The price chart of an analysis as a picture. */
@NullMarked
package io.tradeanalysis.worker.charts;

import org.jspecify.annotations.NullMarked;
