/** One analysis from request to result. */
@NullMarked
package io.tradeanalysis.worker.analysis;

import org.jspecify.annotations.NullMarked;
