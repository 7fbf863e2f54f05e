package io.tradeanalysis.operations.google.deploy;

import java.net.URI;
import java.time.Duration;

/** Waits until a front end answers that it is ready: that it gets an answer from a worker. */
interface Readiness {

    /** Where a front end says whether it is ready. */
    String PATH = "/ready";

    /**
     * Waits.
     *
     * @param address of one version
     * @param limit how long at most
     * @throws NotReadyException if it is not ready by then; says what it answered last
     */
    void await(URI address, Duration limit);
}
