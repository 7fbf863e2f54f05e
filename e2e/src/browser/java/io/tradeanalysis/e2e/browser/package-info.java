/** The pages in a real browser. */
@NullMarked
package io.tradeanalysis.e2e.browser;

import org.jspecify.annotations.NullMarked;
