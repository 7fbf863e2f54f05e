@NullMarked
package io.tradeanalysis.worker.grading;

import org.jspecify.annotations.NullMarked;
