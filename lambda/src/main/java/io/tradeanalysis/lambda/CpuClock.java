package io.tradeanalysis.lambda;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Processor time of the calling thread. The platform does not count it for virtual threads; since those are not preempted, the
 * time that passes is nearly the same for a calculation that never waits.
 */
final class CpuClock {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Nanoseconds since some fixed point; only differences within one thread mean something. */
    long nanos() {
        return Thread.currentThread().isVirtual() ? System.nanoTime() : threads.getCurrentThreadCpuTime();
    }
}
