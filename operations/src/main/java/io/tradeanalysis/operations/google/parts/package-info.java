/** The parts of an environment on Google Cloud, each with what can be asked of it and done to it. */
@NullMarked
package io.tradeanalysis.operations.google.parts;

import org.jspecify.annotations.NullMarked;
