package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.benchmarks.report.Machine;
import io.tradeanalysis.benchmarks.report.Results;
import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request costs between whoever asks and the worker, on the whole product as {@code scripts/run-local} starts it. */
public final class Chain {

    private static final String DATA = "TRADE_ANALYSIS_DATA";

    /** Measures and writes down; without the original's prices, says so. */
    public static void measure(Path root, String command) throws IOException, InterruptedException {
        Optional<Path> data = Optional.ofNullable(System.getenv(DATA))
                .map(Path::of)
                .filter(folder -> Files.isReadable(folder.resolve("AMZN.csv")));
        if (data.isEmpty()) {
            System.out.printf("The chain is not measured: %s names no folder with AMZN.csv.%n", DATA);
            return;
        }
        Machine machine = Machine.here();
        List<Measurement> measurements = new ArrayList<>();
        try (Product product = Product.start(root, data.get().toAbsolutePath());
                WorkerClient worker = WorkerClient.of(root, product);
                ApiClient api = new ApiClient(product.address())) {
            measurements.add(new WholeAnalysis(worker).measure());
            measurements.add(new EveryModel(worker).measure());
            measurements.add(new EveryGrading(worker).measure());
            measurements.add(new Overhead(api, worker).measure());
            Chromium.onPath()
                    .ifPresentOrElse(
                            chromium -> measurements.add(new InBrowser(chromium, product.address()).measure()),
                            () -> System.out.println("Not measured in a browser: there is no chromium on the PATH."));
            measurements.add(new Throughput(api, new Cpu(product)).measure());
        }
        new Results(root.resolve("benchmarks/results"))
                .write(
                        "chain",
                        machine,
                        command,
                        measurements.stream()
                                .flatMap(measurement -> measurement.figures().stream())
                                .toList(),
                        measurements.stream().map(Measurement::table).toList(),
                        Map.of());
    }

    private Chain() {}
}
