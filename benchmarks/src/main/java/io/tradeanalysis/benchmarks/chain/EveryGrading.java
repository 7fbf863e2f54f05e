package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Results.Table;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** All models graded over the original's prices, with exact forecasts and with simulated ones. */
final class EveryGrading {

    private static final int TIMES = 11;
    private static final int TIMES_BEFORE = 9;

    private final WorkerClient worker;

    EveryGrading(WorkerClient worker) {
        this.worker = worker;
    }

    Measurement measure() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new Times(List.of((double) grade(0, true))).row("the first one of the worker, simulated forecasts"));
        rows.add(times(false).row("exact forecasts"));
        Times simulated = times(true);
        rows.add(simulated.row("simulated forecasts"));
        return new Measurement(
                List.of(figure(simulated)),
                new Table(
                        "All models graded, AMZN, V = 500, S = 10,000, R = 2, at the gRPC client, milliseconds of %d runs"
                                .formatted(TIMES),
                        List.of("forecasts", "median", "quartiles"),
                        rows));
    }

    private static Figure figure(Times times) {
        return times.figure("chain.grading", nanos -> nanos / 1e9);
    }

    private Times times(boolean simulated) {
        LongStream.range(0, TIMES_BEFORE).forEach(seed -> grade(seed, simulated));
        return new Times(LongStream.range(TIMES_BEFORE, TIMES_BEFORE + TIMES)
                .mapToObj(seed -> (double) grade(seed, simulated))
                .toList());
    }

    private long grade(long seed, boolean simulated) {
        return worker.grade(AnalysisRequest.of("AMZN", 20, 500, 10_000, seed).computedBy(Compute.EC2, 2), simulated);
    }
}
