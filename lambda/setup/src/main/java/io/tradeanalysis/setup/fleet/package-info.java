/** Waits until a fleet of workers is ready, and says why when it is not. */
@NullMarked
package io.tradeanalysis.setup.fleet;

import org.jspecify.annotations.NullMarked;
