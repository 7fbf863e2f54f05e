package io.tradeanalysis.benchmarks.chain;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Asks at a constant rate, however long answers take, as users do who know nothing of each other. Latencies count from when a
 * question was due, not from when it could be asked: so none is left out while the asked one is stuck.
 */
final class OpenLoop {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
    private static final int DIGITS = 3;

    private final LongFunction<CompletableFuture<Boolean>> question;
    private final Histogram all = new ConcurrentHistogram(LONGEST, DIGITS);
    private final Histogram lastQuarter = new ConcurrentHistogram(LONGEST, DIGITS);
    private final AtomicLong errors = new AtomicLong();

    private OpenLoop(LongFunction<CompletableFuture<Boolean>> question) {
        this.question = question;
    }

    /**
     * What came of it.
     *
     * @param rate questions a second
     * @param latencies nanoseconds from when a question was due to its answer
     * @param lastQuarter those of the last quarter of the questions
     * @param errors answers that were none
     * @param drain nanoseconds from the last question to the last answer
     */
    record Load(double rate, Histogram latencies, Histogram lastQuarter, long errors, long drain) {

        private static final long LONGEST_DRAIN = TimeUnit.SECONDS.toNanos(1);

        /**
         * Whether all were answered, and those at the end hardly waited for others.
         *
         * @param alone nanoseconds that a question takes which waits for no other
         */
        boolean isSustained(double alone) {
            return errors == 0 && drain < LONGEST_DRAIN && median(lastQuarter) < 2 * alone;
        }

        double median() {
            return median(latencies);
        }

        double percentile(double percent) {
            return latencies.getValueAtPercentile(percent);
        }

        private static double median(Histogram histogram) {
            return histogram.getValueAtPercentile(50);
        }
    }

    /**
     * Asks.
     *
     * @param rate questions a second
     * @param length for how long
     * @param question asks the question with a number; true once it is answered
     */
    static Load run(double rate, Duration length, LongFunction<CompletableFuture<Boolean>> question) {
        return new OpenLoop(question).run(rate, length);
    }

    private Load run(double rate, Duration length) {
        int count = (int) (rate * length.toMillis() / 1e3);
        CompletableFuture<?>[] answers = new CompletableFuture<?>[count];
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + (long) (i / rate * 1e9);
            waitUntil(due);
            int number = i;
            answers[i] = question.apply(i)
                    .exceptionally(error -> false)
                    .thenAccept(answered -> record(number, count, System.nanoTime() - due, answered));
        }
        long last = System.nanoTime();
        CompletableFuture.allOf(answers).join();
        return new Load(rate, all, lastQuarter, errors.get(), System.nanoTime() - last);
    }

    private void record(int number, int count, long nanos, boolean answered) {
        if (!answered) {
            errors.incrementAndGet();
        }
        all.recordValue(nanos);
        if (number >= count - count / 4) {
            lastQuarter.recordValue(nanos);
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
