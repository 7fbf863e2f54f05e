@NullMarked
package io.tradeanalysis.worker.identity;

import org.jspecify.annotations.NullMarked;
