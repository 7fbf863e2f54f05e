package io.tradeanalysis.operations.google;

import io.tradeanalysis.operations.google.gcloud.Reply;
import io.tradeanalysis.operations.inventory.Outcome;

/** What a reply to a wish to delete means. */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(Reply deletion) {
        if (deletion.succeeded()) {
            return new Outcome.Deleted();
        }
        return deletion.isAboutNothing() ? new Outcome.Gone() : new Outcome.Failed(deletion.reason());
    }
}
