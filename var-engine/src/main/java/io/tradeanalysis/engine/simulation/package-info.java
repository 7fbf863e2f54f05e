/** Random streams and the tail of their samples: the one place of hand-tuned loops. */
@NullMarked
package io.tradeanalysis.engine.simulation;

import org.jspecify.annotations.NullMarked;
