/** How the simulated losses of one trade are spread, as a part of the result page and as a page of its own. */
@NullMarked
package io.tradeanalysis.frontend.losses;

import org.jspecify.annotations.NullMarked;
