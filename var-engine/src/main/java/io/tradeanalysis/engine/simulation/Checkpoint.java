package io.tradeanalysis.engine.simulation;

/**
 * What long work passes about once a millisecond, so that whoever runs it can have other work done in between, or end it by an
 * exception. No figure depends on it.
 */
@FunctionalInterface
public interface Checkpoint {

    /** Lets everything pass. */
    Checkpoint NONE = () -> {};

    /** The work is between two of its pieces; it goes on when this returns. */
    void pass();
}
