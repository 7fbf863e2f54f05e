/** A worker with canned answers, for tests and for looking at the page. */
@NullMarked
package io.tradeanalysis.frontend.fake;

import org.jspecify.annotations.NullMarked;
