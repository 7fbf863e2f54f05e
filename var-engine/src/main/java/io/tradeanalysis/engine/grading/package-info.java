/** Grades forecasts of Value at Risk and expected shortfall by the losses that came: back-tests, and what they say in a sentence. */
@NullMarked
package io.tradeanalysis.engine.grading;

import org.jspecify.annotations.NullMarked;
