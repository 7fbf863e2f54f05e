package io.tradeanalysis.e2e.faults;

import java.time.Duration;

/** How long tests go on: as long as figures need it, or briefly where only what is asserted counts. */
final class Length {

    private static final boolean BRIEF = Boolean.getBoolean("reliability.brief");

    /** Seconds that a test of no certain length takes; the long runs give their own. */
    static Duration ofRun(int usual, int brief) {
        return Duration.ofSeconds(Long.getLong("reliability.seconds", of(usual, brief)));
    }

    static boolean isBrief() {
        return BRIEF;
    }

    static Duration seconds(int usual, int brief) {
        return Duration.ofSeconds(of(usual, brief));
    }

    static int of(int usual, int brief) {
        return BRIEF ? brief : usual;
    }

    private Length() {}
}
