package io.tradeanalysis.operations.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says every 15 s what is still waited for, until it is closed: whoever looks on sees that nothing hangs. */
public final class StillWaiting implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);

    private final CountDownLatch over = new CountDownLatch(1);
    private final String what;
    private final Progress progress;
    private final InstantSource clock;
    private final Instant start;

    StillWaiting(String what, Progress progress, Duration betweenLines, InstantSource clock) {
        this.what = what;
        this.progress = progress;
        this.clock = clock;
        this.start = clock.instant();
        Thread.ofVirtual().start(() -> speak(betweenLines));
    }

    /**
     * Begins to wait.
     *
     * @param what is waited for, as the end of a sentence: {@code the front end}
     */
    public static StillWaiting on(String what, Progress progress) {
        return new StillWaiting(what, progress, BETWEEN_LINES, InstantSource.system());
    }

    private void speak(Duration betweenLines) {
        try {
            while (!over.await(betweenLines.toMillis(), TimeUnit.MILLISECONDS)) {
                say();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void say() {
        if (over.getCount() > 0) {
            progress.say("Still waiting for %s (%d s)"
                    .formatted(what, Duration.between(start, clock.instant()).toSeconds()));
        }
    }

    /** No line comes after this. */
    @Override
    public synchronized void close() {
        over.countDown();
    }
}
