package io.tradeanalysis.e2e.processes;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The function, hosted as scripts/run-local does it.
 *
 * @param installation the product
 */
public record FunctionProgram(Installation installation) {

    private static final Pattern LISTENING = Pattern.compile("^The function listens on port \\d+$");

    /**
     * Starts it; returns once it listens.
     *
     * @param port where
     */
    public Running start(int port) throws IOException, InterruptedException {
        Running started = Running.start(
                Stream.of(
                                List.of(Installation.java()),
                                JavaFlags.functionHost(),
                                List.of(
                                        JavaFlags.SHARED_FUNCTION_HEAP,
                                        "-jar",
                                        installation.built("local", "-app.jar").toString(),
                                        "function-gateway",
                                        "--port=" + port))
                        .flatMap(List::stream)
                        .toList(),
                Map.of());
        try {
            started.await(LISTENING);
            return started;
        } catch (RuntimeException | InterruptedException e) {
            started.close();
            throw e;
        }
    }
}
