/** What a platform engineer does with an environment beside deploying it. */
@NullMarked
package io.tradeanalysis.operations;

import org.jspecify.annotations.NullMarked;
