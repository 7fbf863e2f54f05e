/** Functions of a deployment: ours, and the logs of those that CDK brings. */
@NullMarked
package io.tradeanalysis.cdk.setup;

import org.jspecify.annotations.NullMarked;
