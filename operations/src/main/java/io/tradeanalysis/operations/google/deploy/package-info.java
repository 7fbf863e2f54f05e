/** Deploys the front end of an environment, so that a failed deployment changes nothing. */
@NullMarked
package io.tradeanalysis.operations.google.deploy;

import org.jspecify.annotations.NullMarked;
