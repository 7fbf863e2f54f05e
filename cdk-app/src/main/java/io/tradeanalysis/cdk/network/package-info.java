/** The network: two public subnets for the balancer, two without a route out for the workers, and the endpoints that they need. */
@NullMarked
package io.tradeanalysis.cdk.network;

import org.jspecify.annotations.NullMarked;
