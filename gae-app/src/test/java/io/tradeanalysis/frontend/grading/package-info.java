@NullMarked
package io.tradeanalysis.frontend.grading;

import org.jspecify.annotations.NullMarked;
