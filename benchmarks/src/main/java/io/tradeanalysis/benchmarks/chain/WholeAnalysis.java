package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.benchmarks.report.Results.Table;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** The analysis that takes the original 22 s, at a gRPC client whose connection is there. */
final class WholeAnalysis {

    private static final double NANOS_OF_THE_ORIGINAL = 22.4e9;

    /** The vector loops are compiled within some seconds of the start, and serve from then on. */
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private static final int TIMES = 41;
    private static final int TRADES = 375;

    private final WorkerClient worker;

    WholeAnalysis(WorkerClient worker) {
        this.worker = worker;
    }

    Measurement measure() {
        long end = System.nanoTime() + WARM_UP.toNanos();
        long seed = 0;
        while (System.nanoTime() < end) {
            analyse(seed++);
        }
        List<WorkerClient.Answer> answers =
                LongStream.range(seed, seed + TIMES).mapToObj(this::analyse).toList();
        Times atClient = new Times(
                answers.stream().map(answer -> (double) answer.nanos()).toList());
        Times own = new Times(
                answers.stream().map(answer -> (double) answer.ownNanos()).toList());
        return new Measurement(
                List.of(atClient.figure("chain.original", nanos -> NANOS_OF_THE_ORIGINAL / nanos)),
                new Table(
                        "Whole analysis, AMZN 20/20, S = 100,000, R = 2: %d trades, milliseconds of %d runs; the original: 22,400"
                                .formatted(TRADES, TIMES),
                        List.of("time", "median", "quartiles"),
                        List.of(atClient.row("at the gRPC client, warm channel"), own.row("the worker's own"))));
    }

    private WorkerClient.Answer analyse(long seed) {
        WorkerClient.Answer answer =
                worker.analyse(AnalysisRequest.of("AMZN", 20, 20, 100_000, seed).computedBy(Compute.EC2, 2));
        if (answer.result().getTradesCount() != TRADES) {
            throw new IllegalStateException(
                    "trades: %d (expected: %d)".formatted(answer.result().getTradesCount(), TRADES));
        }
        return answer;
    }
}
