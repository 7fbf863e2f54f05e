package io.tradeanalysis.setup.identity;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Next;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.identity.Identity;
import java.util.List;
import java.util.Optional;

/** The moves of one side's identity from stage to stage. */
final class Moves {

    private Moves() {}

    /** Both sides' identities, fresh. */
    static Documents issued(String label, Identities fresh) {
        return new Documents(
                steady(label, fresh.server(), fresh.authorityPem()),
                steady(label, fresh.client(), fresh.authorityPem()));
    }

    private static IdentityDocument steady(String label, Identity leaf, String authority) {
        return new IdentityDocument(
                label, Stage.STEADY, leaf.certificatePem(), leaf.keyPem(), List.of(authority), Optional.empty());
    }

    /** Trusts a new authority beside that of the leaf which is still presented. */
    static IdentityDocument trusting(IdentityDocument old, String label, Identity leaf, String authority) {
        return new IdentityDocument(
                old.label(),
                Stage.TRUST,
                old.certificate(),
                old.key(),
                List.of(old.authorities().getFirst(), authority),
                Optional.of(new Next(label, leaf.certificatePem(), leaf.keyPem())));
    }

    /** Presents the new leaf. */
    static IdentityDocument presenting(IdentityDocument trusting) {
        Next next = trusting.next().orElseThrow();
        return new IdentityDocument(
                next.label(), Stage.PRESENT, next.certificate(), next.key(), trusting.authorities(), Optional.empty());
    }

    /** Forgets the old authority, or the new one if its leaf was never presented. */
    static IdentityDocument settled(IdentityDocument document) {
        String authority = switch (document.stage()) {
            case STEADY, TRUST -> document.authorities().getFirst();
            case PRESENT -> document.authorities().getLast();
        };
        return new IdentityDocument(
                document.label(),
                Stage.STEADY,
                document.certificate(),
                document.key(),
                List.of(authority),
                Optional.empty());
    }
}
