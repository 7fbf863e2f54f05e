/** Changes the identities of both sides, without a lost call. */
@NullMarked
package io.tradeanalysis.operations.rotation;

import org.jspecify.annotations.NullMarked;
