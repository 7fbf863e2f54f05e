/** The worker: analyses what front ends ask for. */
@NullMarked
package io.tradeanalysis.worker;

import org.jspecify.annotations.NullMarked;
