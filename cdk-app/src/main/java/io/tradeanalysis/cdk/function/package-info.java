/** The function that assesses a batch, and the private API in front of it. */
@NullMarked
package io.tradeanalysis.cdk.function;

import org.jspecify.annotations.NullMarked;
