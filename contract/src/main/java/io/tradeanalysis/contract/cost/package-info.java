/** What the cloud's list prices are: one list for those who plan an environment and those who use it. */
@NullMarked
package io.tradeanalysis.contract.cost;

import org.jspecify.annotations.NullMarked;
