/** Calls of the program gcloud: what they answer, and how they are shown instead of made. */
@NullMarked
package io.tradeanalysis.operations.google.gcloud;

import org.jspecify.annotations.NullMarked;
