/** What the process is told by its environment, checked before anything else starts. */
@NullMarked
package io.tradeanalysis.worker.settings;

import org.jspecify.annotations.NullMarked;
