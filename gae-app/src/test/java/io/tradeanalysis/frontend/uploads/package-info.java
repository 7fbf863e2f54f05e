@NullMarked
package io.tradeanalysis.frontend.uploads;

import org.jspecify.annotations.NullMarked;
