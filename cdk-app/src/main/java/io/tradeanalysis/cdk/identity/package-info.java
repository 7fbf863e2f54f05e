/** The two secrets of mutual TLS, and what fills them. */
@NullMarked
package io.tradeanalysis.cdk.identity;

import org.jspecify.annotations.NullMarked;
