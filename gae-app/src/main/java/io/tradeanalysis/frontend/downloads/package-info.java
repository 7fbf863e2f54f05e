/** Results to take away: CSV, JSON, and pictures of the chart. */
@NullMarked
package io.tradeanalysis.frontend.downloads;

import org.jspecify.annotations.NullMarked;
