/** The processes of a run: started together, watched, and stopped together. */
@NullMarked
package io.tradeanalysis.local.process;

import org.jspecify.annotations.NullMarked;
