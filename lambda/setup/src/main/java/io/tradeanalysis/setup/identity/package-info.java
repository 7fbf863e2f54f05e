/** Issues the identities of mutual TLS into two secrets, and changes them in three stages without a lost call. */
@NullMarked
package io.tradeanalysis.setup.identity;

import org.jspecify.annotations.NullMarked;
