/** What an environment costs while nobody uses it, and what its use costs: list prices times quantities, shown as such. */
@NullMarked
package io.tradeanalysis.operations.cost;

import org.jspecify.annotations.NullMarked;
