/** The whole front end against a worker in this JVM, over real sockets and real mutual TLS. */
@NullMarked
package io.tradeanalysis.frontend;

import org.jspecify.annotations.NullMarked;
