/** How good the forecasts of all models were, as a part of the result page and as a page of its own. */
@NullMarked
package io.tradeanalysis.frontend.grading;

import org.jspecify.annotations.NullMarked;
