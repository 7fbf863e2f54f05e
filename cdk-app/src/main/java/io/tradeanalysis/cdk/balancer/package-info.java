/** The balancer in front of the workers, and the log of who connected. */
@NullMarked
package io.tradeanalysis.cdk.balancer;

import org.jspecify.annotations.NullMarked;
