package io.tradeanalysis.operations.reap;

import io.tradeanalysis.contract.environment.EnvironmentName;

/**
 * What came of an environment.
 *
 * @param environment the environment
 * @param fate what came of it
 * @param reason why
 */
public record Reaped(EnvironmentName environment, Fate fate, String reason) {

    /** What can come of an environment. */
    public enum Fate {
        /** Its time is over, and it is gone. */
        DESTROYED("destroyed"),
        /** Its time is over, and this was a dry run. */
        WOULD_GO("would go"),
        /** Its time is not over. */
        LEFT_ALONE("left alone"),
        /** Nobody can tell whether its time is over: someone has to look. */
        UNKNOWN("UNKNOWN"),
        /** Its time is over, and something of it is left. */
        FAILED("FAILED");

        private final String word;

        Fate(String word) {
            this.word = word;
        }

        /** Whether someone has to look at it. */
        public boolean isOpen() {
            return this == UNKNOWN || this == FAILED;
        }
    }

    @Override
    public String toString() {
        return "%-10s  %-12s  %s".formatted(fate.word, environment, reason);
    }
}
