/** Where prices come from: a folder or a bucket of CSV files, read once a version, with the names of their assets. */
@NullMarked
package io.tradeanalysis.worker.prices;

import org.jspecify.annotations.NullMarked;
