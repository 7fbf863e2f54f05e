/** What can be analysed. */
@NullMarked
package io.tradeanalysis.contract.assets;

import org.jspecify.annotations.NullMarked;
