@NullMarked
package io.tradeanalysis.worker.losses;

import org.jspecify.annotations.NullMarked;
