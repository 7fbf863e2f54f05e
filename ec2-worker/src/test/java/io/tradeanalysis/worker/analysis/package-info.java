@NullMarked
package io.tradeanalysis.worker.analysis;

import org.jspecify.annotations.NullMarked;
