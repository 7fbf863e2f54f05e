package io.tradeanalysis.worker;

import io.tradeanalysis.engine.simulation.KernelWarmUp;
import io.tradeanalysis.workerapi.tls.TlsLibraries;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the JVM load and compile what an analysis needs, so that the first caller does not wait for that: classes and plain loops
 * beside the start of the process, vectors, which take the compilers longer than all else, a while after that. Nothing depends
 * on it: who calls before it has ended gets the same figures.
 *
 * @param threads that do it
 * @param logging down when the process can log
 * @param started down when the process has started
 */
record WarmUp(List<Thread> threads, CountDownLatch logging, CountDownLatch started) {

    /** The compilers need about a second; many times that on a machine that does much else. A look takes a hundredth of it. */
    private static final Duration FOR_COMPILERS = Duration.ofMinutes(10);

    /** Compiled at once, vectors took half of a first request's processors. */
    private static final Duration FOR_FIRST_CALLERS = Duration.ofSeconds(1);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** Starts it. */
    static WarmUp start() {
        CountDownLatch logging = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        List<Thread> threads = List.of(
                thread("warm-up-tls", () -> {
                    await(logging);
                    TlsLibraries.load();
                }),
                thread("warm-up-loops", () -> {
                    boolean vectors = KernelWarmUp.run(() -> awaitQuiet(started), FOR_COMPILERS);
                    await(started); // a start that fails says why, and nothing else
                    LOG.info("{} simulate from now on", vectors ? "Vectors" : "Plain loops");
                }),
                thread("warm-up-classes", Rehearsal::run));
        return new WarmUp(threads, logging, started);
    }

    /** Says that the process can log now: before that, Netty would do so in its own way. */
    void mayLog() {
        logging.countDown();
    }

    /** Says that the process has started. */
    void goOn() {
        started.countDown();
    }

    /** Returns a while after the start, so that whoever calls at once has the processors. */
    private static void awaitQuiet(CountDownLatch started) {
        await(started);
        try {
            Thread.sleep(FOR_FIRST_CALLERS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        return new IllegalStateException("nobody interrupts a warm-up", e);
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().start(work);
    }

    /** Waits until it has ended, or for half a minute each: nothing that is missing then keeps a process from its work. */
    void await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(LONGEST_WAIT);
        }
    }
}
