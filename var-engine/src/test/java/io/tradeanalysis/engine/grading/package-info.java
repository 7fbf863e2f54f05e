@NullMarked
package io.tradeanalysis.engine.grading;

import org.jspecify.annotations.NullMarked;
