package io.tradeanalysis.worker;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts a worker in a process of its own, with the flags that it has in the cloud and the log that it has there. */
final class OwnProcess {

    /**
     * Starts one.
     *
     * @param variables all of its environment
     * @param output file that takes what it says
     * @param arguments of its main class
     */
    static Process start(Map<String, String> variables, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(JavaFlags.worker());
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                WorkerProcess.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(variables);
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** The tests have a quieter log. */
    private static String withoutTests(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(path -> !path.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private OwnProcess() {}
}
