/** One grading from request to result. */
@NullMarked
package io.tradeanalysis.worker.grading;

import org.jspecify.annotations.NullMarked;
