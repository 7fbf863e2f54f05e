/** What lines of the log have in common. */
@NullMarked
package io.tradeanalysis.frontend.log;

import org.jspecify.annotations.NullMarked;
