package io.tradeanalysis.frontend.worker;

/** Nobody waits for the result any more. */
public final class CallerGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause how that was noticed */
    public CallerGoneException(Throwable cause) {
        super(cause);
    }
}
