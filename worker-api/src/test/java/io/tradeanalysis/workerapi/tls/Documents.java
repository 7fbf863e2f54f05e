package io.tradeanalysis.workerapi.tls;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.identity.Identity;
import io.tradeanalysis.identity.IdentityIssuer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the secrets of both sides hold through a change from an old authority to a new one. */
record Documents(Identities old, Identities fresh) {

    static Documents issue() {
        return new Documents(issueOne(), issueOne());
    }

    private static Identities issueOne() {
        return IdentityIssuer.issue(Duration.ofHours(1), InstantSource.system());
    }

    /** Before the change. */
    IdentityDocument before(Side side) {
        return document("old", Stage.STEADY, leaf(old, side), List.of(old.authorityPem()), Optional.empty());
    }

    /** A stage of the change; its last, {@link Stage#STEADY}, ends it. */
    IdentityDocument at(Stage stage, Side side) {
        List<String> both = List.of(old.authorityPem(), fresh.authorityPem());
        Identity next = leaf(fresh, side);
        return switch (stage) {
            case TRUST ->
                document(
                        "old",
                        stage,
                        leaf(old, side),
                        both,
                        Optional.of(new IdentityDocument.Next("new", next.certificatePem(), next.keyPem())));
            case PRESENT -> document("new", stage, next, both, Optional.empty());
            case STEADY -> document("new", stage, next, List.of(fresh.authorityPem()), Optional.empty());
        };
    }

    private static IdentityDocument document(
            String label, Stage stage, Identity leaf, List<String> trusted, Optional<IdentityDocument.Next> next) {
        return new IdentityDocument(label, stage, leaf.certificatePem(), leaf.keyPem(), trusted, next);
    }

    private static Identity leaf(Identities identities, Side side) {
        return switch (side) {
            case WORKER -> identities.server();
            case FRONT_END -> identities.client();
        };
    }
}
