package io.tradeanalysis.setup.identity;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.setup.identity.Wish.Change;
import io.tradeanalysis.setup.identity.Wish.Keep;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides what becomes of the identities of both sides. Only the issuer does anything; the rest is a function of what is
 * stored and what is wished.
 *
 * <p>A decision is about both sides together: neither moves if the other may not. Whoever is stopped between the two writes
 * asks again and finds the sides at neighbouring stages, which every rule here takes as a start.
 */
final class Rotation {

    private static final String FIRST_LABEL = "1";

    private final Supplier<Identities> issuer;

    Rotation(Supplier<Identities> issuer) {
        this.issuer = issuer;
    }

    Decision decide(Stored stored, Wish wish) {
        Optional<Documents> working = stored.working();
        return switch (wish) {
            case Keep _ ->
                new Decision.Hold(working.orElseGet(() -> fresh(stored.label().orElse(FIRST_LABEL))));
            case Change(String label, Stage stage) ->
                switch (stage) {
                    case STEADY ->
                        working.map(documents -> settle(documents, label))
                                .orElseGet(() -> new Decision.Hold(fresh(label)));
                    case TRUST ->
                        working.map(documents -> trust(documents, label)).orElseGet(() -> nothingToChange(label));
                    case PRESENT ->
                        working.map(documents -> present(documents, label)).orElseGet(() -> nothingToChange(label));
                };
        };
    }

    /** Where one side has no identity, or one that the other can't trust, no call is lost by new ones for both. */
    private Documents fresh(String label) {
        return Moves.issued(label, issuer.get());
    }

    /** Ends the change to a label, or gives up the change from it. */
    private static Decision settle(Documents documents, String label) {
        if (!documents.both(side -> side.label().equals(label))) {
            return refused(documents, label);
        }
        return new Decision.Hold(documents.map(Moves::settled));
    }

    private Decision trust(Documents documents, String label) {
        if (documents.both(side -> presents(side, label) || isNext(side, label))
                && (documents.agree() || documents.either(side -> presents(side, label)))) {
            return new Decision.Hold(documents);
        }
        if (documents.both(side -> side.stage() == Stage.STEADY || isNext(side, label))) {
            return new Decision.Hold(trusting(documents, label));
        }
        return refused(documents, label);
    }

    /** Issues for both sides even if one trusts already: nobody presents that one's new leaf yet, and its authority's key is gone. */
    private Documents trusting(Documents documents, String label) {
        Identities fresh = issuer.get();
        return new Documents(
                Moves.trusting(documents.worker(), label, fresh.server(), fresh.authorityPem()),
                Moves.trusting(documents.frontEnd(), label, fresh.client(), fresh.authorityPem()));
    }

    private static Decision present(Documents documents, String label) {
        boolean isPrepared = documents.both(side -> presents(side, label) || isNext(side, label));
        if (!isPrepared || !(documents.agree() || documents.both(side -> presents(side, label)))) {
            return refused(documents, label);
        }
        return new Decision.Hold(documents.map(side -> presents(side, label) ? side : Moves.presenting(side)));
    }

    /** Whether the leaf that is presented is the label's; one that is about to be replaced no longer counts. */
    private static boolean presents(IdentityDocument side, String label) {
        return side.stage() != Stage.TRUST && side.label().equals(label);
    }

    private static boolean isNext(IdentityDocument side, String label) {
        return side.next().filter(next -> next.label().equals(label)).isPresent();
    }

    private static Decision nothingToChange(String label) {
        return new Decision.Refuse("%s: there are no working identities that %s could follow; ask for %s alone."
                .formatted(Wish.PROPERTY, label, label));
    }

    private static Decision refused(Documents documents, String label) {
        String towards = documents
                .worker()
                .next()
                .or(() -> documents.frontEnd().next())
                .map(next -> " towards " + next.label())
                .orElse("");
        IdentityDocument behind = documents.behind();
        return new Decision.Refuse("%s: can't go to %s from label %s, stage %s%s; use scripts/rotate-identity."
                .formatted(Wish.PROPERTY, label, behind.label(), behind.stage(), towards));
    }
}
