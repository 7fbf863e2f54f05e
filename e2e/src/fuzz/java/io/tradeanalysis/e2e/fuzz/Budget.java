package io.tradeanalysis.e2e.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * What one input may cost, whichever threads work for it. Time is that of the clock, so that waiting counts as well; memory is
 * all that the threads of the process allocate meanwhile, which is never less than what the input needs at once. The heap of the process is
 * as large as the budget, so that a single array can't be larger either.
 */
final class Budget {

    private static final Duration TIME = Duration.ofSeconds(1);
    private static final long BYTES = 512L << 20;
    private static final int MOST_AGAIN = 4;

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
     * Calls an entrance. One that is over the budget is called again, and the cheapest call counts: the first time classes may be
     * loaded, and instrumented, and nothing is compiled; and a machine that does other things is nobody's mistake.
     */
    <T> T spend(Callable<T> entrance) throws Exception {
        Spent<T> spent = measure(entrance);
        for (int again = 0; spent.isOver() && again < MOST_AGAIN; again++) {
            spent = measure(entrance);
        }
        if (spent.isOver()) {
            throw spent.toException();
        }
        return spent.result();
    }

    private <T> Spent<T> measure(Callable<T> entrance) throws Exception {
        long bytes = threads.getTotalThreadAllocatedBytes();
        long start = System.nanoTime();
        T result = entrance.call();
        return new Spent<>(result, System.nanoTime() - start, threads.getTotalThreadAllocatedBytes() - bytes);
    }
}
