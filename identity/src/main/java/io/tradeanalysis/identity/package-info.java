/**
 * The certificates of mutual TLS: a throw-away authority, one leaf for workers and one for front ends, in memory and as
 * PEM files.
 */
@NullMarked
package io.tradeanalysis.identity;

import org.jspecify.annotations.NullMarked;
