package io.tradeanalysis.worker.calls;

import java.io.IOException;

/**
 * What a call has done for it.
 *
 * @param <T> what comes of it
 * @param <X> why nothing comes of it, beside prices that can't be had
 */
@FunctionalInterface
public interface Work<T, X extends Exception> {

    /**
     * Does it.
     *
     * @throws IOException if prices can't be had now
     * @throws X if the rest can't be done now
     */
    Outcome<T> run() throws IOException, X, InterruptedException;
}
