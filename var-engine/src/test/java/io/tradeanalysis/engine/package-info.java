@NullMarked
package io.tradeanalysis.engine;

import org.jspecify.annotations.NullMarked;
