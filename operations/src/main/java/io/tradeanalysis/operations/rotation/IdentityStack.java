package io.tradeanalysis.operations.rotation;

import io.tradeanalysis.contract.environment.EnvironmentName;

/** The part of an environment's stack that issues identities. */
public interface IdentityStack {

    /** How far they have come. */
    Situation read(EnvironmentName environment);

    /** Asks for identities, and comes back when the stack has them. Nothing else of the stack changes. */
    void ask(EnvironmentName environment, String identity);

    /** The front end's identity document; never shown. */
    byte[] frontEndDocument(EnvironmentName environment);
}
