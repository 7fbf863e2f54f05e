package io.tradeanalysis.operations.inventory;

/** A command can't go on. The message is one sentence for whoever runs it. */
public class OperationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message one sentence */
    public OperationException(String message) {
        super(message);
    }
}
