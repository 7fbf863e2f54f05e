/** What whoever does the work of a call needs to know of it: who waits, where its prices come from, and how it may end. */
@NullMarked
package io.tradeanalysis.worker.calls;

import org.jspecify.annotations.NullMarked;
