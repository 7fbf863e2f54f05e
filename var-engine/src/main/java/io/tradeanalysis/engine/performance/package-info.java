/** What a strategy made of its capital, bar by bar and as a whole, beside buying and holding. */
@NullMarked
package io.tradeanalysis.engine.performance;

import org.jspecify.annotations.NullMarked;
