package io.tradeanalysis.worker;

import io.tradeanalysis.engine.simulation.KernelWarmUp;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has the JVM load and compile what an analysis needs, beside the start of the process, so that the first caller does not wait
 * for that. Nothing depends on it: who calls before it has ended gets the same figures.
 *
 * @param threads that do it
 */
record WarmUp(List<Thread> threads) {

    /** The compilers need about a second; many times that on a machine that does much else. */
    private static final Duration FOR_COMPILERS = Duration.ofSeconds(30);

    /** Starts it. */
    static WarmUp start() {
        return new WarmUp(Stream.of(
                        thread("warm-up-loops", () -> KernelWarmUp.run(FOR_COMPILERS)),
                        thread("warm-up-classes", Rehearsal::run))
                .toList());
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().start(work);
    }

    /** Waits until it has ended. */
    void await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
