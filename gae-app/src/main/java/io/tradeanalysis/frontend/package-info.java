/** The front end's process: which parts it is made of. It computes nothing. */
@NullMarked
package io.tradeanalysis.frontend;

import org.jspecify.annotations.NullMarked;
