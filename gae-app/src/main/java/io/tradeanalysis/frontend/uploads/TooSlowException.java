package io.tradeanalysis.frontend.uploads;

import java.io.IOException;

/** A body that did not end in time. */
final class TooSlowException extends IOException {

    private static final long serialVersionUID = 1L;
}
