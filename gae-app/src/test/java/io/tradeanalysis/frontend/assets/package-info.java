@NullMarked
package io.tradeanalysis.frontend.assets;

import org.jspecify.annotations.NullMarked;
