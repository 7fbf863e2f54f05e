/** The bucket of price files. */
@NullMarked
package io.tradeanalysis.cdk.prices;

import org.jspecify.annotations.NullMarked;
