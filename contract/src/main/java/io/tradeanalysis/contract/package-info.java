/** Names and ports that two processes share. */
@NullMarked
package io.tradeanalysis.contract;

import org.jspecify.annotations.NullMarked;
