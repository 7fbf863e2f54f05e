package io.tradeanalysis.benchmarks.jmh;

import io.tradeanalysis.benchmarks.report.Machine;
import io.tradeanalysis.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks of this package and writes down what came of them. */
public final class Peers {

    /** Measures and writes down. */
    public static void measure(Path root, String command) throws IOException {
        Machine machine = Machine.here();
        Collection<RunResult> results;
        try {
            results = new Runner(new OptionsBuilder()
                            .include(Peers.class.getPackageName() + ".*")
                            .shouldFailOnError(true)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IllegalStateException("a benchmark failed", e);
        }
        new Results(root.resolve("benchmarks/results"))
                .write(
                        "jmh",
                        machine,
                        command,
                        List.of(),
                        List.of(new Results.Table(
                                "Libraries side by side, average time with the 99.9 % error of JMH; one thread",
                                List.of("benchmark", "parameters", "time", "error"), rows(results))),
                        Map.of("jmh", "1.37"));
    }

    private static List<List<String>> rows(Collection<RunResult> results) {
        List<List<String>> rows = new ArrayList<>();
        for (RunResult result : results) {
            List<String> parameters = result.getParams().getParamsKeys().stream()
                    .map(key -> key + " = " + result.getParams().getParam(key))
                    .toList();
            String name = result.getParams().getBenchmark();
            rows.add(List.of(
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                    String.join(", ", parameters),
                    String.format(
                            Locale.ROOT,
                            "%,.1f %s",
                            result.getPrimaryResult().getScore(),
                            result.getPrimaryResult().getScoreUnit()),
                    String.format(
                            Locale.ROOT, "%,.1f", result.getPrimaryResult().getScoreError())));
        }
        return rows;
    }

    private Peers() {}
}
