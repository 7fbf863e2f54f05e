package io.tradeanalysis.worker.metrics;

import java.time.Duration;
import java.time.Instant;

/** Counts what the worker does. Several threads may use it at once. */
public interface WorkerMetrics {

    /** Counts nothing. */
    WorkerMetrics OFF = new WorkerMetrics() {
        @Override
        public void done(Duration latency, long samples) {}

        @Override
        public void ended() {}

        @Override
        public void failed() {}

        @Override
        public void shed() {}

        @Override
        public void connectionsRefused(int count) {}

        @Override
        public void certificate(Instant expires) {}
    };

    /**
     * An analysis gave its result.
     *
     * @param latency how long it took
     * @param samples how many were simulated
     */
    void done(Duration latency, long samples);

    /** Any other work of a call gave its result, or work ended without one, as its caller's inputs or its caller's going away wanted it. */
    void ended();

    /** A call's work failed through no fault of its caller. */
    void failed();

    /** A call's work was not begun, since there was too much to do. */
    void shed();

    /**
     * Connections were closed at once, since there were too many.
     *
     * @param count how many
     */
    void connectionsRefused(int count);

    /**
     * The certificate in use.
     *
     * @param expires until when it holds
     */
    void certificate(Instant expires);
}
