/** What an environment is to be like: CDK's context, read once, with all that is wrong with it said at once. */
@NullMarked
package io.tradeanalysis.cdk.settings;

import org.jspecify.annotations.NullMarked;
