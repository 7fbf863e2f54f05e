/** The front end's identity: read from files or from a secret, at the start and anew from time to time. */
@NullMarked
package io.tradeanalysis.frontend.identity;

import org.jspecify.annotations.NullMarked;
