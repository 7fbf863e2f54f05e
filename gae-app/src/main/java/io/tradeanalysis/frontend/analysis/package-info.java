/** One analysis as this process sees it: inputs are checked, a worker is asked, one line is logged. */
@NullMarked
package io.tradeanalysis.frontend.analysis;

import org.jspecify.annotations.NullMarked;
