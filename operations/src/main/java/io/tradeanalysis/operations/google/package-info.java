/** What an environment has on Google Cloud: its front end on App Engine and all that comes with it. */
@NullMarked
package io.tradeanalysis.operations.google;

import org.jspecify.annotations.NullMarked;
