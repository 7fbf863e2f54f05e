/** Who asks: from where, how often, and whether they are still there. */
@NullMarked
package io.tradeanalysis.frontend.visitors;

import org.jspecify.annotations.NullMarked;
