@NullMarked
package io.tradeanalysis.frontend.losses;

import org.jspecify.annotations.NullMarked;
