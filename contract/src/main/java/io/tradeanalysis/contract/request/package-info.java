/** What a user asks for: the analysis request, its limits, and the checks that form, API and worker share. */
@NullMarked
package io.tradeanalysis.contract.request;

import org.jspecify.annotations.NullMarked;
