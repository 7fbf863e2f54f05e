@NullMarked
package io.tradeanalysis.worker.server;

import org.jspecify.annotations.NullMarked;
