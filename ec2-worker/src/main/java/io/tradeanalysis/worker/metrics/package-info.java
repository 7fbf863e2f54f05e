/** What the worker tells CloudWatch about itself. */
@NullMarked
package io.tradeanalysis.worker.metrics;

import org.jspecify.annotations.NullMarked;
