package io.tradeanalysis.operations.google.deploy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish to stop, by SIGTERM or Ctrl-C: it interrupts the thread that has made this, and holds the program's end back until
 * that thread has put things in order and closes this.
 */
final class Stop implements AutoCloseable {

    /** App Engine takes minutes to delete a service. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "stop");
    private boolean wished;
    private boolean putsInOrder;

    /** One that the program's end asks for. */
    static Stop atTheEnd() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Asks the thread to stop, unless it does so already. */
    synchronized void wish() {
        wished = true;
        if (!putsInOrder) {
            worker.interrupt();
        }
    }

    /** Whether somebody wants it to stop. */
    synchronized boolean isWished() {
        return wished;
    }

    /** From now on the thread puts things in order, and nothing interrupts it. */
    synchronized void putInOrder() {
        putsInOrder = true;
        Thread.interrupted();
    }

    private void hold() {
        wish();
        try {
            finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending, and the hook with it
        }
    }
}
