/** How environments and their parts are named, wherever they are made, used or torn down. */
@NullMarked
package io.tradeanalysis.contract.environment;

import org.jspecify.annotations.NullMarked;
