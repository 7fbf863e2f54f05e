@NullMarked
package io.tradeanalysis.worker.prices;

import org.jspecify.annotations.NullMarked;
