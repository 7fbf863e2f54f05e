@NullMarked
package io.tradeanalysis.worker.settings;

import org.jspecify.annotations.NullMarked;
