/** What the process is told by its environment, checked before anything else starts. */
@NullMarked
package io.tradeanalysis.frontend.settings;

import org.jspecify.annotations.NullMarked;
