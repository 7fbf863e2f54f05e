/** The whole product as its users start it: processes, sockets, certificates and files are real. */
@NullMarked
package io.tradeanalysis.e2e;

import org.jspecify.annotations.NullMarked;
