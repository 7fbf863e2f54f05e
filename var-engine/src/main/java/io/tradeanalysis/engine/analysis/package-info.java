/** One analysis from request to figures, and its fingerprint. */
@NullMarked
package io.tradeanalysis.engine.analysis;

import org.jspecify.annotations.NullMarked;
