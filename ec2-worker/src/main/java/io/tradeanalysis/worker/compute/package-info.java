/** Where risk is computed: on own cores, or by calls of the function. It never changes a figure. */
@NullMarked
package io.tradeanalysis.worker.compute;

import org.jspecify.annotations.NullMarked;
