/** A gateway on this machine that hosts the function as API Gateway and Lambda do in the cloud. */
@NullMarked
package io.tradeanalysis.local.function;

import org.jspecify.annotations.NullMarked;
