@NullMarked
package io.tradeanalysis.frontend.report;

import org.jspecify.annotations.NullMarked;
