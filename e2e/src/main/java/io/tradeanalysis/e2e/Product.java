package io.tradeanalysis.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole product, started by {@code scripts/run-local} on free ports and stopped as by Ctrl-C. */
public final class Product implements AutoCloseable {

    /** Workers take ports one after the other. */
    private static final int OF_FRONT_END_FUNCTION_AND_WORKERS = 2 + 10;

    /** Held while one starts: two at a time must not build or unpack the programs in the same folders. */
    private static final Object STARTING = new Object();

    private final Process process;
    private final int first;

    private Product(Process process, int first) {
        this.process = process;
        this.first = first;
    }

    /** Starts that of the project whose module this process runs in. */
    public static Product start(Path data, String... options) throws IOException {
        return start(root(), data, options);
    }

    /**
     * Starts it and waits until it says that it is ready.
     *
     * @param root the project's root folder
     * @param data folder of its price files
     * @param options further options of {@code scripts/run-local}
     * @throws IllegalStateException if it ends before it is ready; the message holds what it said
     */
    public static Product start(Path root, Path data, String... options) throws IOException {
        int first = FreePorts.first(OF_FRONT_END_FUNCTION_AND_WORKERS);
        List<String> command = new ArrayList<>(List.of(
                root.resolve("scripts/run-local").toString(),
                "--port=" + first,
                "--worker-port=" + portOfWorker(first),
                "--function-port=" + (first + 1),
                "--data=" + data));
        command.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TRADE_ANALYSIS_RATE_LIMIT", "off"); // tests ask more often than people
        synchronized (STARTING) {
            Process process = builder.start();
            waitUntilReady(process);
            return new Product(process, first);
        }
    }

    private static void waitUntilReady(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("Ready: ")) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("run-local ended before it was ready:\n" + said);
    }

    /** The address of its front end. */
    public URI address() {
        return URI.create("http://localhost:" + first);
    }

    /** Where its first worker listens. */
    public InetSocketAddress worker() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), portOfWorker(first));
    }

    private static int portOfWorker(int first) {
        return first + 2;
    }

    /** All processes that belong to it. */
    public List<ProcessHandle> processes() {
        List<ProcessHandle> processes = new ArrayList<>(process.descendants().toList());
        processes.add(process.toHandle());
        return List.copyOf(processes);
    }

    /** Asks it to stop, as Ctrl-C does, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                processes().forEach(ProcessHandle::destroyForcibly);
                throw new IllegalStateException("run-local did not stop within 30 s");
            }
        } catch (InterruptedException e) {
            processes().forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    /** The project's root folder, as seen from a module's. */
    public static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }
}
