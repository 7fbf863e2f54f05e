package io.tradeanalysis.local.run;

import io.tradeanalysis.local.process.Child;

/**
 * A process of the run and what it is there for.
 *
 * @param role what it is there for
 * @param child the process
 */
record Member(Role role, Child child) {

    /** Says that it has ended: {@code Worker 1 ended (exit code 137)}. */
    String endedText() {
        String name = child.spec().name();
        return child.exitCode().isPresent()
                ? "%s ended (exit code %d)".formatted(name, child.exitCode().getAsInt())
                : name + " ended";
    }
}
