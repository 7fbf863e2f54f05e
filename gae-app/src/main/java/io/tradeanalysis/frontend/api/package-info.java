/** The JSON API: what it reads and writes, its description, and a page to try it on. */
@NullMarked
package io.tradeanalysis.frontend.api;

import org.jspecify.annotations.NullMarked;
