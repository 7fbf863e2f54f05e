package io.tradeanalysis.workerapi.identity;

import io.tradeanalysis.contract.IdentityDocument;

/** Where an identity is kept. It is read once at the start, and again from time to time. */
@FunctionalInterface
public interface IdentitySource {

    /**
     * Reads what is there now, within seconds.
     *
     * @throws NoIdentityException if that can't be had, or is no identity
     */
    IdentityDocument read() throws NoIdentityException;
}
