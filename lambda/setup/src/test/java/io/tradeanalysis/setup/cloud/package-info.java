/** The part of AWS that the handlers call, on loopback: real HTTP, the real wire formats, the real clients. */
@NullMarked
package io.tradeanalysis.setup.cloud;

import org.jspecify.annotations.NullMarked;
