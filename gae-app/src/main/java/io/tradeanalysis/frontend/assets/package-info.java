/** Which assets can be analysed, as far as is known. */
@NullMarked
package io.tradeanalysis.frontend.assets;

import org.jspecify.annotations.NullMarked;
