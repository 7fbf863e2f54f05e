package io.tradeanalysis.engine.prices;

import java.io.IOException;

/** A file has more bytes than are read. */
final class FileTooLargeException extends IOException {

    private static final long serialVersionUID = 1;
}
