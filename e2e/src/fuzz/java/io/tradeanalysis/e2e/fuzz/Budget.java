package io.tradeanalysis.e2e.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * What one input may cost. Time is processor time of the calling thread, since a busy machine is nobody's mistake; an input
 * that waits for ever is Jazzer's to find. Memory is everything that the thread allocates meanwhile, which is never less than
 * what it needs at once. The heap of the process is as large as the budget, so that a single array can't be larger either.
 */
final class Budget {

    private static final Duration TIME = Duration.ofSeconds(1);
    private static final long BYTES = 512L << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Spent<T>(T result, long nanos, long bytes) {

        boolean isOver() {
            return nanos > TIME.toNanos() || bytes > BYTES;
        }

        OverBudgetException toException() {
            return bytes > BYTES
                    ? new OverBudgetException(OverBudgetException.Limit.MEMORY, "allocates %,d bytes".formatted(bytes))
                    : new OverBudgetException(
                            OverBudgetException.Limit.TIME,
                            "takes %,d ms".formatted(Duration.ofNanos(nanos).toMillis()));
        }
    }

    /**
     * Calls an entrance. One that is over the budget is called again: the first time classes may be loaded, and instrumented,
     * and nothing is compiled.
     */
    <T> T spend(Callable<T> entrance) throws Exception {
        Spent<T> spent = measure(entrance);
        if (spent.isOver()) {
            spent = measure(entrance);
        }
        if (spent.isOver()) {
            throw spent.toException();
        }
        return spent.result();
    }

    private <T> Spent<T> measure(Callable<T> entrance) throws Exception {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        T result = entrance.call();
        return new Spent<>(
                result, threads.getCurrentThreadCpuTime() - nanos, threads.getCurrentThreadAllocatedBytes() - bytes);
    }
}
