package io.tradeanalysis.workerapi.tls;

import io.tradeanalysis.contract.IdentityDocument.Stage;
import java.time.Instant;

/**
 * The identity that new connections show.
 *
 * @param label which one it is
 * @param stage how far a change of identities has come
 * @param expires until when its certificate holds
 */
public record IdentityInUse(String label, Stage stage, Instant expires) {

    @Override
    public String toString() {
        return "identity %s %s in use, expires %s".formatted(label.replaceAll("\\p{C}", "?"), stage, expires);
    }
}
