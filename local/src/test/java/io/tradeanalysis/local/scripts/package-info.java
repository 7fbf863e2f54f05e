/** Tests of the shell scripts that stand around this module. */
@NullMarked
package io.tradeanalysis.local.scripts;

import org.jspecify.annotations.NullMarked;
