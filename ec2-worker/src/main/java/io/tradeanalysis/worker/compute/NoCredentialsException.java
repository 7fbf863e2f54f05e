package io.tradeanalysis.worker.compute;

/** The worker has nothing to prove with who it is. */
public final class NoCredentialsException extends Exception {

    private static final long serialVersionUID = 1;

    NoCredentialsException(Throwable cause) {
        super(cause);
    }
}
