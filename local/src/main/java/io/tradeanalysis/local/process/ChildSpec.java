package io.tradeanalysis.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to be started.
 *
 * @param name what people call it, such as {@code worker-1}
 * @param command the program and its arguments
 * @param environment variables it gets on top of our own
 * @param log the file that takes all it prints; written anew at each start
 */
public record ChildSpec(String name, List<String> command, Map<String, String> environment, Path log) {

    /** Copies command and environment. */
    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
