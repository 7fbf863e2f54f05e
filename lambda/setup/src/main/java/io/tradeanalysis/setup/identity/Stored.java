package io.tradeanalysis.setup.identity;

import io.tradeanalysis.contract.IdentityDocument;
import java.util.Optional;

/**
 * What the two secrets hold when a request arrives.
 *
 * @param worker the worker's identity; empty if its secret has no value yet
 * @param frontEnd the front end's identity; empty if its secret has no value yet
 */
record Stored(Optional<IdentityDocument> worker, Optional<IdentityDocument> frontEnd) {

    /** Both, if both are there and the two sides can talk. */
    Optional<Documents> working() {
        return worker.flatMap(ours -> frontEnd.map(theirs -> new Documents(ours, theirs)))
                .filter(Documents::canTalk);
    }

    /** The label that either has; empty if neither is there. */
    Optional<String> label() {
        return worker.or(() -> frontEnd).map(IdentityDocument::label);
    }
}
