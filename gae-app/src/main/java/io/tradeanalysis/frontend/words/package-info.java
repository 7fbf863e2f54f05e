/** What choices are called where people read them. */
@NullMarked
package io.tradeanalysis.frontend.words;

import org.jspecify.annotations.NullMarked;
