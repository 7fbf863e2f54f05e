/** Models of simple one-bar returns, fitted to those before a trade, with the closed forms of one bar. */
@NullMarked
package io.tradeanalysis.engine.models;

import org.jspecify.annotations.NullMarked;
