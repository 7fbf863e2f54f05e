package io.tradeanalysis.worker.compute;

/** The place where risk is computed did not do its work. The message is a plain sentence. */
public sealed class RiskUnavailableException extends Exception permits StandstillException {

    private static final long serialVersionUID = 1;

    RiskUnavailableException(String message) {
        super(message);
    }
}
