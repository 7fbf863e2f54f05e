/** The workers: who they are, how they boot, how many there are, and when a deploy may call them ready. */
@NullMarked
package io.tradeanalysis.cdk.fleet;

import org.jspecify.annotations.NullMarked;
