/** A result as a page shows it: figures as text with sign, currency and error, and the data of the chart. */
@NullMarked
package io.tradeanalysis.frontend.result;

import org.jspecify.annotations.NullMarked;
