/** Tests of the scripts that synthesize. */
@NullMarked
package io.tradeanalysis.cdk.scripts;

import org.jspecify.annotations.NullMarked;
