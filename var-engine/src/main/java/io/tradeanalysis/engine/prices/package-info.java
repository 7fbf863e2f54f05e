/** Price series and the files they come from. */
@NullMarked
package io.tradeanalysis.engine.prices;

import org.jspecify.annotations.NullMarked;
