/** Forms with a file: received in memory alone, so many at once, each so large. */
@NullMarked
package io.tradeanalysis.frontend.uploads;

import org.jspecify.annotations.NullMarked;
