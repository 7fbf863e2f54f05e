package io.tradeanalysis.frontend.uploads;

import java.io.IOException;

/** A body that did not end in time. */
public final class TooSlowException extends IOException {

    private static final long serialVersionUID = 1L;
}
