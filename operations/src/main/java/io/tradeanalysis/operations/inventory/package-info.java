/** What environments have in a cloud, what becomes of it when it is deleted, and how long an environment may live. */
@NullMarked
package io.tradeanalysis.operations.inventory;

import org.jspecify.annotations.NullMarked;
