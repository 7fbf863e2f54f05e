package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Results.Table;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import java.util.ArrayList;
import java.util.List;

/**
 * What the chain adds to a small analysis: its time at an HTTP client, without the worker's own time and without what a fresh
 * connection to the worker costs anyone. The three take turns.
 */
final class Overhead {

    private static final int WARM_UP = 900;
    private static final int TIMES = 1_001;
    private static final int BARS = 20;
    private static final int SAMPLES = 100;

    private final ApiClient api;
    private final WorkerClient worker;

    Overhead(ApiClient api, WorkerClient worker) {
        this.api = api;
        this.worker = worker;
    }

    Measurement measure() {
        List<Double> whole = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int time = -WARM_UP; time < TIMES; time++) {
            double throughChain = api.analyse(BARS, BARS, SAMPLES, time + WARM_UP);
            double bareCall = worker.bareCall();
            double inWorker = worker.analyse(AnalysisRequest.of("AMZN", BARS, BARS, SAMPLES, time + WARM_UP)
                            .computedBy(Compute.EC2, 2))
                    .ownNanos();
            if (time >= 0) {
                whole.add(throughChain);
                own.add(inWorker);
                bare.add(bareCall);
            }
        }
        return result(new Times(whole), new Times(own), new Times(bare));
    }

    private static Measurement result(Times whole, Times own, Times bare) {
        double rest = own.quartiles().median() + bare.quartiles().median();
        Figure overhead = whole.figure("chain.overhead", nanos -> (nanos - rest) / 1e6);
        return new Measurement(
                List.of(overhead),
                new Table(
                        "Small analysis through the JSON API, AMZN 20/20, S = 100, R = 2, milliseconds of %d runs"
                                .formatted(TIMES),
                        List.of("time", "median", "quartiles"),
                        List.of(
                                whole.row("at the HTTP client"),
                                own.row("the worker's own"),
                                bare.row("bare call over a fresh connection with mutual TLS"))));
    }
}
