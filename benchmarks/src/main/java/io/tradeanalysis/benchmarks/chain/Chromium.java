package io.tradeanalysis.benchmarks.chain;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A chromium of one's own, without a window, with nothing in its profile. */
final class Chromium implements AutoCloseable {

    private static final String LISTENS = "DevTools listening on ";

    private final Path profile;
    private final Process process;
    private final String tools;

    private Chromium(Path profile, Process process, String tools) {
        this.profile = profile;
        this.process = process;
        this.tools = tools;
    }

    /** Where this machine has one. */
    static Optional<Path> onPath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it. */
    static Chromium start(Path program) throws IOException {
        Path profile = Files.createTempDirectory("chain-chromium-");
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1440,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Chromium(profile, process, tools(process));
    }

    private static String tools(Process process) throws IOException {
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENS)) {
                Thread.ofPlatform().daemon().start(() -> said.lines().forEach(other -> {}));
                return line.substring(LISTENS.length());
            }
        }
        throw new IllegalStateException("chromium ended before it could be talked to");
    }

    /** Where its tools listen: a web socket's address. */
    String tools() {
        return tools;
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
