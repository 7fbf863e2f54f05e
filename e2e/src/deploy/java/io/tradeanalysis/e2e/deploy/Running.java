package io.tradeanalysis.e2e.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process that stays: what it says goes to a file. Closing it ends it and all that it has started, by their ids. */
public final class Running implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 50;

    private final Process process;
    private final Path output;
    private final Thread onExit;

    private Running(Process process, Path output) {
        this.process = process;
        this.output = output;
        // if the tests themselves are stopped
        this.onExit = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /** Starts a command. */
    public static Running start(Command command) {
        try {
            Path output = Files.createTempFile("running", ".log");
            return new Running(command.start(output), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something is so; if the process ends before, that is an error that holds what it said. */
    public Running until(BooleanSupplier ready) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.currentTimeMillis() > deadline) {
                String said = said();
                close();
                throw new AssertionError("not ready:\n" + said);
            }
            pause();
        }
        return this;
    }

    /** Waits until it has said something. */
    public Running untilItSays(String text) {
        return until(() -> said().contains(text));
    }

    /** All that it has said so far. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, as SIGTERM does, and waits until it has: all that it has said. */
    public String stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("did not stop:\n" + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return said();
    }

    @Override
    public void close() {
        end(process);
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // the tests themselves are being stopped, and the hook does the same
        }
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a process and all that it has started; first asks, then insists. */
    static void end(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
