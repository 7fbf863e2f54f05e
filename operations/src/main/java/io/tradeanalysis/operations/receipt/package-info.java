/** The proof that an environment is gone: what was there, what was deleted, what is left and why. */
@NullMarked
package io.tradeanalysis.operations.receipt;

import org.jspecify.annotations.NullMarked;
