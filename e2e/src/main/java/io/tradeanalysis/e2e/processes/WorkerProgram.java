package io.tradeanalysis.e2e.processes;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way in which a worker is started.
 *
 * @param installation the product
 * @param jar what Java is given
 * @param more flags beside those that every worker has
 */
public record WorkerProgram(Installation installation, Path jar, List<String> more) {

    private static final String EXTRACT = "-Djarmode=tools";

    /** The jar that was built, unpacked as scripts/run-local and a fresh machine do it. */
    public static WorkerProgram unpacked(Installation installation) throws IOException, InterruptedException {
        Path jar = installation.built("ec2-worker", "-app.jar");
        Path folder = installation.folder().resolve("app");
        try (Running extraction = Running.start(
                List.of(
                        Installation.java(),
                        EXTRACT,
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString()),
                Map.of())) {
            extraction.awaitEnd();
        }
        return new WorkerProgram(installation, folder.resolve(jar.getFileName()), List.of());
    }

    /** The same with a cache, made by a start that is thrown away. */
    public WorkerProgram withCache(Path data) throws IOException, InterruptedException {
        Path cache = installation.folder().resolve("worker.aot");
        try (Running training =
                java(List.of("-XX:AOTCacheOutput=" + cache), variables(data, 0), List.of(JavaFlags.TRAIN))) {
            training.awaitEnd();
        }
        return new WorkerProgram(installation, jar, List.of("-XX:AOTCache=" + cache));
    }

    /**
     * Starts a worker on a free port.
     *
     * @param data folder of its price files
     */
    public Running start(Path data) throws IOException {
        return start(data, 0, Map.of());
    }

    /**
     * Starts a worker.
     *
     * @param data folder of its price files
     * @param port where it listens; 0 for any that is free
     * @param settings variables that it gets beside the usual ones
     */
    public Running start(Path data, int port, Map<String, String> settings) throws IOException {
        Map<String, String> variables = variables(data, port);
        variables.putAll(settings);
        return java(more, variables, List.of());
    }

    private Map<String, String> variables(Path data, int port) {
        Map<String, String> variables = new HashMap<>(installation.ofWorker());
        variables.put("TRADE_ANALYSIS_PORT", Integer.toString(port));
        variables.put("TRADE_ANALYSIS_NAME", "worker-" + port);
        variables.put("TRADE_ANALYSIS_DATA", data.toString());
        return variables;
    }

    private Running java(List<String> flags, Map<String, String> variables, List<String> arguments) throws IOException {
        return Running.start(
                Stream.of(
                                List.of(Installation.java()),
                                JavaFlags.worker(),
                                List.of(JavaFlags.SHARED_WORKER_HEAP),
                                flags,
                                List.of("-jar", jar.toString()),
                                arguments)
                        .flatMap(List::stream)
                        .toList(),
                variables);
    }
}
