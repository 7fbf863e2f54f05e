/** How an environment is seen and what it may cost: logs, dashboard, alarms, budget. */
@NullMarked
package io.tradeanalysis.cdk.watch;

import org.jspecify.annotations.NullMarked;
