/** Calls to the workers: a fresh connection for each attempt, and every way they can end as a value. */
@NullMarked
package io.tradeanalysis.frontend.worker;

import org.jspecify.annotations.NullMarked;
