/** Tests of the worker as a whole. */
@NullMarked
package io.tradeanalysis.worker;

import org.jspecify.annotations.NullMarked;
