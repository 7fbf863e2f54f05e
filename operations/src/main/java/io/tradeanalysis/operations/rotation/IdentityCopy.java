package io.tradeanalysis.operations.rotation;

import io.tradeanalysis.contract.environment.EnvironmentName;

/** Where the front end reads its identity. */
@FunctionalInterface
public interface IdentityCopy {

    /**
     * Makes the value the newest version of the front end's secret, unless it already is.
     *
     * @param document the front end's identity document as AWS keeps it; never shown
     */
    void put(EnvironmentName environment, byte[] document);
}
