/** The calculation of one batch of trades as it travels to the function and back. */
@NullMarked
package io.tradeanalysis.contract.batch;

import org.jspecify.annotations.NullMarked;
