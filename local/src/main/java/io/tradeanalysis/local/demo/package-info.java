/** Prices to start with: real ones from public npm packages, or a generated series where there is no npm. */
@NullMarked
package io.tradeanalysis.local.demo;

import org.jspecify.annotations.NullMarked;
