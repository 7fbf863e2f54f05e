/** How the losses of single trades are spread. */
@NullMarked
package io.tradeanalysis.worker.losses;

import org.jspecify.annotations.NullMarked;
