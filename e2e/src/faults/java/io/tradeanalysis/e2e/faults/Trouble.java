package io.tradeanalysis.e2e.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Something bad that happens again and again beside a test, until it is closed. */
final class Trouble implements AutoCloseable {

    private final AtomicInteger times = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final Thread thread;

    /** What happens. */
    @FunctionalInterface
    interface Event {

        /**
         * Happens.
         *
         * @param time how often it has before
         */
        void happen(int time) throws Exception;
    }

    private Trouble(Duration pause, Event event) {
        this.thread = Thread.ofPlatform().name("trouble").start(() -> {
            try {
                while (!enough.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    event.happen(times.get());
                    times.incrementAndGet();
                }
            } catch (Exception | AssertionError e) {
                failure.set(e);
            }
        });
    }

    /** Something that happens, with a pause before each time. */
    static Trouble every(Duration pause, Event event) {
        return new Trouble(pause, event);
    }

    /** Whether it has happened so often, or never will. */
    boolean hasHappened(int often) {
        return times.get() >= often || failure.get() != null;
    }

    /** Waits until what is happening has happened, and says how often it has. */
    int end() throws InterruptedException {
        close();
        if (failure.get() != null) {
            throw new IllegalStateException("the trouble itself went wrong", failure.get());
        }
        return times.get();
    }

    @Override
    public void close() {
        enough.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
