/** The rules that every synthesis is held to, and the exceptions with their reasons. */
@NullMarked
package io.tradeanalysis.cdk.nag;

import org.jspecify.annotations.NullMarked;
