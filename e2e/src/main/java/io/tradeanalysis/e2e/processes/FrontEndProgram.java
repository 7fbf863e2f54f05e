package io.tradeanalysis.e2e.processes;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return start(port, List.of(worker), Map.of());
    }

    /**
     * Starts it with settings of its own. It answers any number of requests of one address.
     *
     * @param port where it listens
     * @param workers ports of its workers, or of what stands before them
     * @param settings variables that it gets beside the usual ones
     */
    public Running start(int port, List<Integer> workers, Map<String, String> settings) throws IOException {
        Map<String, String> variables = new HashMap<>(installation.ofFrontEnd());
        variables.put("PORT", Integer.toString(port));
        variables.put(
                "TRADE_ANALYSIS_WORKERS",
                workers.stream().map(worker -> "127.0.0.1:" + worker).collect(Collectors.joining(",")));
        variables.put("TRADE_ANALYSIS_RATE_LIMIT", "off");
        variables.putAll(settings);
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
