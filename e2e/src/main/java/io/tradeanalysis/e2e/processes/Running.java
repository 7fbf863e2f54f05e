package io.tradeanalysis.e2e.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A process that was started here. Closing it ends it, and it alone. */
public final class Running implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final List<String> said = new ArrayList<>();
    private final long start;
    private final Process process;

    /** What a process said that was waited for, and how many seconds after its start. */
    public record Said(MatchResult found, double seconds) {}

    private Running(ProcessBuilder command) throws IOException {
        this.start = System.nanoTime();
        this.process = command.start();
        Thread.ofPlatform().daemon().name("said").start(this::read);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts a process.
     *
     * @param command with its arguments
     * @param variables that it gets beside those of this process
     */
    public static Running start(List<String> command, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        return new Running(builder);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                    said.notifyAll();
                }
            }
        } catch (IOException _) {
            // the process was ended meanwhile
        }
    }

    /** Waits for a line. */
    public Said await(Pattern pattern) throws InterruptedException {
        long deadline = start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (said) {
            for (int next = 0; ; next++) {
                while (next == said.size()) {
                    expectAlive(deadline);
                    said.wait(100);
                }
                Optional<MatchResult> found =
                        pattern.matcher(said.get(next)).results().findFirst();
                if (found.isPresent()) {
                    return new Said(found.get(), seconds());
                }
            }
        }
    }

    /** Complains with all that it said if it has ended, or if something takes too long. */
    public void expectAlive(long deadlineNanos) {
        if (!process.isAlive() || System.nanoTime() - deadlineNanos > 0) {
            synchronized (said) {
                throw new IllegalStateException(
                        "process: ended or too slow; it said%n%s".formatted(String.join("\n", said)));
            }
        }
    }

    /** When it must have answered at the latest, as {@link System#nanoTime}. */
    public long deadline() {
        return start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    }

    /** Seconds since its start. */
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Memory of the machine that it takes, in millions of bytes; Linux only. */
    public double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                * 1024
                / 1e6;
    }

    /** How many lines that it has said so far hold something. */
    public long count(Pattern pattern) {
        synchronized (said) {
            return said.stream().filter(line -> pattern.matcher(line).find()).count();
        }
    }

    /** All that it has said so far. */
    public String said() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    /** Processor time that it has taken so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Its id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, and waits until it has. */
    public void stop() throws InterruptedException {
        terminate();
        process.waitFor();
    }

    /** Asks it to stop, as SIGTERM does, and waits for nothing. */
    public void terminate() {
        // Process.destroy would close what it still has to say
        process.toHandle().destroy();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it do nothing at all, while all that it has stays as it is. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Waits until it has ended by itself. */
    public void awaitEnd() throws InterruptedException {
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            expectAlive(deadline());
        }
        if (process.exitValue() != 0) {
            expectAlive(deadline());
        }
    }

    @Override
    public void close() {
        terminate();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
