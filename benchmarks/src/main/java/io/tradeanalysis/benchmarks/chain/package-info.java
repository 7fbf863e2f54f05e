/** The whole chain at work: browser or HTTP client, front end, mutual TLS, worker. */
@NullMarked
package io.tradeanalysis.benchmarks.chain;

import org.jspecify.annotations.NullMarked;
