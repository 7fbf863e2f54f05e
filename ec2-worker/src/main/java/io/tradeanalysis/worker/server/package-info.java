/** The gRPC service, and the server that lets nobody but front ends in. */
@NullMarked
package io.tradeanalysis.worker.server;

import org.jspecify.annotations.NullMarked;
