/** One run of the product: its options, ports and folders, which processes it has, and when it is ready. */
@NullMarked
package io.tradeanalysis.local.run;

import org.jspecify.annotations.NullMarked;
