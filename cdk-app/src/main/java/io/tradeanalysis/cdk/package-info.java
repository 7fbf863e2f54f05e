/** The environment on AWS: one stack, one construct a part. */
@NullMarked
package io.tradeanalysis.cdk;

import org.jspecify.annotations.NullMarked;
