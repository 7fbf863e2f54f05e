/** What was measured, as files, and as a document for people. */
@NullMarked
package io.tradeanalysis.benchmarks.report;

import org.jspecify.annotations.NullMarked;
