/** The front end on App Engine: deployed and torn down by the project's own scripts and the real gcloud, on the stand-in. */
@NullMarked
package io.tradeanalysis.e2e.deploy.google;

import org.jspecify.annotations.NullMarked;
