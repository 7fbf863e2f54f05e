package io.tradeanalysis.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** What counts: wall time on an idle machine; on a shared one, the time that a thread had a processor tells more. */
public enum Clock {
    /** The clock on the wall. */
    WALL,

    /** This thread's processor time. */
    PROCESSOR;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The clock with a title. */
    public static Clock named(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT));
    }

    /** "wall" or "processor". */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nanoseconds since some moment. */
    public long now() {
        return switch (this) {
            case WALL -> System.nanoTime();
            case PROCESSOR -> THREADS.getCurrentThreadCpuTime();
        };
    }
}
