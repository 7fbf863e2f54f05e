package io.tradeanalysis.operations.google.gcloud;

import io.tradeanalysis.operations.inventory.OperationException;
import java.util.Objects;

/** Google Cloud can't be asked, or said no. The message is a clause that says what can't be done and why. */
public final class GcloudException extends OperationException {

    private static final long serialVersionUID = 1;

    /** @param message one clause */
    public GcloudException(String message) {
        super(message);
    }

    /** The clause as a sentence of its own. */
    public String sentence() {
        String clause = getMessage();
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + (clause.endsWith(".") ? "" : ".");
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
