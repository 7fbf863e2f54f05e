/** The whole product as it runs on one machine, for those who test or measure it. */
@NullMarked
package io.tradeanalysis.e2e;

import org.jspecify.annotations.NullMarked;
