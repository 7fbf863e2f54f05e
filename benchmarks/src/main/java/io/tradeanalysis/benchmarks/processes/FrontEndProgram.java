package io.tradeanalysis.benchmarks.processes;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The front end, as it is started on a machine shared by all.
 *
 * @param installation the product
 */
public record FrontEndProgram(Installation installation) {

    /**
     * Starts it.
     *
     * @param port where it listens
     * @param worker port of its worker
     */
    public Running start(int port, int worker) throws IOException {
        Map<String, String> variables = new HashMap<>(installation.ofFrontEnd());
        variables.put("PORT", Integer.toString(port));
        variables.put("TRADE_ANALYSIS_WORKERS", "127.0.0.1:" + worker);
        return Running.start(
                Stream.of(
                                List.of(Installation.java()),
                                JavaFlags.frontEnd(),
                                List.of(
                                        JavaFlags.SHARED_FRONT_END_HEAP,
                                        "-jar",
                                        installation
                                                .built("gae-app", "-app.jar")
                                                .toString()))
                        .flatMap(List::stream)
                        .toList(),
                variables);
    }
}
