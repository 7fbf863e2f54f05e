package io.tradeanalysis.frontend.rerun;

import java.util.List;
import java.util.Optional;

/** How a result compares with the one that its link was made with. */
public sealed interface Rerun {

    /** The same to the bit. */
    record Same() implements Rerun {}

    /**
     * Another result.
     *
     * @param pricesChanged whether the prices are others than then
     * @param engineThen version of the engine then; empty if it is the same now
     */
    record Different(boolean pricesChanged, Optional<String> engineThen) implements Rerun {}

    /**
     * The link does not say enough.
     *
     * @param unreadable names of its parts that are missing or garbled
     */
    record NotCompared(List<String> unreadable) implements Rerun {

        /** Copies the list. */
        public NotCompared {
            unreadable = List.copyOf(unreadable);
        }
    }
}
