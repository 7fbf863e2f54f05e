package io.tradeanalysis.operations.google.gcloud;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The installed gcloud, which knows by itself whose credentials to use. */
public final class ProcessGcloud implements Gcloud {

    /** App Engine's build of a version takes minutes. */
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private static final Executor READERS = Thread::startVirtualThread;

    /** Each call is a process of its own that wants a core and 100 MB. */
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE);

    private final String program;
    private final String project;

    /** @param project the Google Cloud project of all calls */
    public ProcessGcloud(String project) {
        this("gcloud", project);
    }

    ProcessGcloud(String program, String project) {
        this.program = program;
        this.project = project;
    }

    /** The project that gcloud uses when no other is named; none if there is none, or no gcloud. */
    public static Optional<String> configuredProject() {
        try {
            Reply reply = run(new byte[0], List.of("gcloud", "config", "get", "project", "--format=json", "--quiet"));
            return Optional.of(reply.json().asString("")).filter(name -> !name.isBlank());
        } catch (GcloudException e) {
            return Optional.empty();
        }
    }

    @Override
    public Reply read(String... arguments) {
        return inTurn(new byte[0], CommandLine.of(program, project, arguments));
    }

    @Override
    public Reply change(byte[] input, String... arguments) {
        return inTurn(input, CommandLine.of(program, project, arguments));
    }

    private Reply inTurn(byte[] input, List<String> command) {
        turns.acquireUninterruptibly();
        try {
            return run(input, command);
        } finally {
            turns.release();
        }
    }

    private static Reply run(byte[] input, List<String> command) {
        Process process = start(command);
        Thread onExit = onExit(process);
        try {
            var output = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), READERS);
            var errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), READERS);
            write(input, process.getOutputStream());
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new GcloudException("can't wait for %s: it did not end within %d minutes"
                        .formatted(CommandLine.shown(command), LIMIT.toMinutes()));
            }
            return new Reply(process.exitValue(), output.join(), errors.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GcloudException("interrupted");
        } finally {
            end(process);
            forget(onExit);
        }
    }

    /** If this program is told to stop, gcloud stops too; what is undone then begins after that. */
    private static Thread onExit(Process process) {
        Thread hook = new Thread(() -> end(process), "end-gcloud");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this call is part of the program's end
        }
        return hook;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the hooks run already, and this one finds nothing to end
        }
    }

    /** gcloud is a shell script that starts Python, which starts others: all of them end. */
    private static void end(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        started.forEach(ProcessHandle::destroy);
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(new ArrayList<>(command)).start();
        } catch (IOException e) {
            throw new GcloudException(
                    "gcloud is not on the PATH; install the Google Cloud CLI: https://cloud.google.com/sdk/docs/install");
        }
    }

    private static void write(byte[] input, OutputStream stream) throws IOException {
        try (stream) {
            stream.write(input);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
