/** Mutual TLS 1.3 between front end and worker. */
@NullMarked
package io.tradeanalysis.workerapi.tls;

import org.jspecify.annotations.NullMarked;
