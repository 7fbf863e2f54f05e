/** What an analysis costs by list prices: before it runs, and after. */
@NullMarked
package io.tradeanalysis.frontend.cost;

import org.jspecify.annotations.NullMarked;
