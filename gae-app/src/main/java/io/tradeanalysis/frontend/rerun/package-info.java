/** A link opened again: what it says of the result that it was made with, and whether the new one is the same. */
@NullMarked
package io.tradeanalysis.frontend.rerun;

import org.jspecify.annotations.NullMarked;
