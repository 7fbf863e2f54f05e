package io.tradeanalysis.local.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that was started. */
public final class Child {

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final ChildSpec spec;
    private final Process process;
    private final BufferedWriter input;

    Child(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
        this.input = process.outputWriter();
    }

    /** What it was started from. */
    public ChildSpec spec() {
        return spec;
    }

    /** The process as the system knows it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Writes one line to its standard input; one that is gone hears nothing. */
    public void tell(String line) {
        try {
            input.write(line);
            input.newLine();
            input.flush();
        } catch (IOException _) {
            // whoever waits for its end learns of it
        }
    }

    /** Its exit code, or nothing while it runs; a signal n counts as 128 + n. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /**
     * Waits for its end.
     *
     * @param patience how long to wait
     * @return whether it has ended
     */
    public boolean awaitExit(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits until the first of these processes has ended.
     *
     * @param children at least one
     */
    public static Child awaitFirstExit(List<Child> children) throws InterruptedException {
        return awaitFirstExit(children, FOREVER).orElseThrow();
    }

    /**
     * As {@link #awaitFirstExit(List)}, for a while.
     *
     * @param children at least one
     * @param patience how long to wait
     * @return one that has ended, or nothing while all run
     */
    public static Optional<Child> awaitFirstExit(List<Child> children, Duration patience) throws InterruptedException {
        try {
            CompletableFuture.anyOf(children.stream()
                            .map(child -> child.process.onExit())
                            .toArray(CompletableFuture<?>[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("can't wait for a process", e);
        }
        return children.stream().filter(child -> child.exitCode().isPresent()).findFirst();
    }
}
