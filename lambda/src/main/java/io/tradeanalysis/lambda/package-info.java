/** The function that assesses the risk of one batch of trades, called through a proxy integration of API Gateway. */
@NullMarked
package io.tradeanalysis.lambda;

import org.jspecify.annotations.NullMarked;
