/** Tears environments down over both clouds, and proves it. */
@NullMarked
package io.tradeanalysis.operations.teardown;

import org.jspecify.annotations.NullMarked;
