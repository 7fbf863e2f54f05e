/** What every answer has in common: headers, problems, static files, event streams. */
@NullMarked
package io.tradeanalysis.frontend.web;

import org.jspecify.annotations.NullMarked;
