package io.tradeanalysis.setup.resource;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** Returns after a while. */
    void of(Duration length) throws InterruptedException;
}
