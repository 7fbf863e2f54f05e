/** The page with form and result: whole for those who open it, as a stream for its own script. */
@NullMarked
package io.tradeanalysis.frontend.page;

import org.jspecify.annotations.NullMarked;
