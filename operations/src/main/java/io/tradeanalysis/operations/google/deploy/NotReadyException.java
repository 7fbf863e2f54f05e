package io.tradeanalysis.operations.google.deploy;

import io.tradeanalysis.operations.inventory.OperationException;

/** A version does not answer that it is ready. The message is a clause. */
final class NotReadyException extends OperationException {

    private static final long serialVersionUID = 1;

    NotReadyException(String message) {
        super(message);
    }
}
