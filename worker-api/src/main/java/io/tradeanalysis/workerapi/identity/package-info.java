/** Where a process has its identity from: three PEM files, or one secret. */
@NullMarked
package io.tradeanalysis.workerapi.identity;

import org.jspecify.annotations.NullMarked;
