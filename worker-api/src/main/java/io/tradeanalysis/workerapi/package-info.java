/** What both sides of the service between front end and worker share: sizes and times. */
@NullMarked
package io.tradeanalysis.workerapi;

import org.jspecify.annotations.NullMarked;
