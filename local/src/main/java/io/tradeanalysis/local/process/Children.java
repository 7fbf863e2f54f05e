package io.tradeanalysis.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All processes that were started, so that all of them are stopped. Safe to close from a shutdown hook. */
public final class Children implements AutoCloseable {

    private final Duration grace;
    private final List<Child> started = new ArrayList<>();
    private boolean stopping;

    /**
     * None yet.
     *
     * @param grace how long a process may take to stop on request before it is killed
     */
    public Children(Duration grace) {
        this.grace = grace;
    }

    /**
     * Starts a process.
     *
     * @return the process, or nothing if everything is being stopped
     * @throws IOException if the program can't be started or the log can't be written
     */
    public synchronized Optional<Child> start(ChildSpec spec) throws IOException {
        if (stopping) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(spec.command())
                .redirectErrorStream(true)
                .redirectOutput(spec.log().toFile());
        builder.environment().putAll(spec.environment());
        Child child = new Child(spec, builder.start());
        started.add(child);
        return Optional.of(child);
    }

    /** Stops one process, with its own children. */
    public void stop(Child child) {
        Termination.stop(List.of(child.handle()), grace);
    }

    /** Whether everything is being stopped; waits while it is. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops all processes, with their own children, and lets no other start. */
    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        Termination.stop(started.stream().map(Child::handle).toList(), grace);
    }
}
