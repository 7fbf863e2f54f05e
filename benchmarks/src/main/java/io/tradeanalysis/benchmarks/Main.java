package io.tradeanalysis.benchmarks;

import io.tradeanalysis.benchmarks.chain.Chain;
import io.tradeanalysis.benchmarks.growth.Growth;
import io.tradeanalysis.benchmarks.jmh.Peers;
import io.tradeanalysis.benchmarks.kernels.OneProcess;
import io.tradeanalysis.benchmarks.kernels.Ratios;
import io.tradeanalysis.benchmarks.quality.Dieharder;
import io.tradeanalysis.benchmarks.report.PerformanceDocument;
import io.tradeanalysis.benchmarks.start.StartUp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** What {@code scripts/bench} starts, one part a process. */
public final class Main {

    /**
     * Runs one part.
     *
     * @param args the project's folder, the command that asked for it, the part, and what the part takes
     */
    public static void main(String... args) throws IOException, InterruptedException {
        Path root = Path.of(args[0]);
        String command = args[1];
        String[] more = Arrays.copyOfRange(args, 3, args.length);
        switch (args[2]) {
            case "kernels" -> Ratios.measure(root, command, more[0], Integer.parseInt(more[1]));
            case "kernels-process" -> OneProcess.measure(root, more[0], Integer.parseInt(more[1]), Path.of(more[2]));
            case "jmh" -> Peers.measure(root, command);
            case "quality" -> Dieharder.measure(root, command);
            case "growth" -> Growth.measure(root, command, more[0]);
            case "chain" -> Chain.measure(root, command);
            case "start" -> StartUp.measure(root, command);
            case "document" ->
                PerformanceDocument.render(root.resolve("docs/performance.md"), root.resolve("benchmarks/results"));
            default -> throw new IllegalArgumentException("part: " + args[2]);
        }
    }

    private Main() {}
}
