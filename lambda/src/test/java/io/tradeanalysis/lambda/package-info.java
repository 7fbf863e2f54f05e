/** Tests of the function. */
@NullMarked
package io.tradeanalysis.lambda;

import org.jspecify.annotations.NullMarked;
