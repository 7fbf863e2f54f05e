@NullMarked
package io.tradeanalysis.worker.compute;

import org.jspecify.annotations.NullMarked;
