package io.tradeanalysis.operations.inventory;

/** Tells whoever runs a command what happens. */
@FunctionalInterface
public interface Progress {

    /** Says one line. */
    void say(String line);
}
