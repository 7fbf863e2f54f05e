package io.tradeanalysis.setup.identity;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The identities of both sides. They may be at two neighbouring stages, since their secrets are written one after the
 * other.
 *
 * @param worker the worker's
 * @param frontEnd the front end's
 */
record Documents(IdentityDocument worker, IdentityDocument frontEnd) {

    boolean both(Predicate<IdentityDocument> test) {
        return test.test(worker) && test.test(frontEnd);
    }

    boolean either(Predicate<IdentityDocument> test) {
        return test.test(worker) || test.test(frontEnd);
    }

    Documents map(UnaryOperator<IdentityDocument> change) {
        return new Documents(change.apply(worker), change.apply(frontEnd));
    }

    /** Whether each side trusts the authority of the leaf that the other presents. */
    boolean canTalk() {
        return frontEnd.authorities().contains(presentedAuthority(worker))
                && worker.authorities().contains(presentedAuthority(frontEnd));
    }

    /** Whether both trust the same authorities. */
    boolean agree() {
        return worker.authorities().equals(frontEnd.authorities());
    }

    /** The side that the change has not reached yet; the worker's if both are as far. */
    IdentityDocument behind() {
        // beside TRUST, STEADY is the stage before it; beside PRESENT, the one after
        List<Stage> order = either(side -> side.stage() == Stage.TRUST)
                ? List.of(Stage.STEADY, Stage.TRUST, Stage.PRESENT)
                : List.of(Stage.PRESENT, Stage.STEADY);
        return order.indexOf(worker.stage()) <= order.indexOf(frontEnd.stage()) ? worker : frontEnd;
    }

    private static String presentedAuthority(IdentityDocument document) {
        return switch (document.stage()) {
            case STEADY, TRUST -> document.authorities().getFirst();
            case PRESENT -> document.authorities().getLast();
        };
    }
}
