/** The command that runs the whole product on one machine. */
@NullMarked
package io.tradeanalysis.local;

import org.jspecify.annotations.NullMarked;
