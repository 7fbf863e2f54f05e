/** A result as a document to hand over: one content, written as PDF or as one HTML file. */
@NullMarked
package io.tradeanalysis.frontend.report;

import org.jspecify.annotations.NullMarked;
