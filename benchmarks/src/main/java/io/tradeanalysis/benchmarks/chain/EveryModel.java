package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Results.Table;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.RequestFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The analysis of the original with each model of returns, over one bar and over ten, at a gRPC client whose connection is there. */
final class EveryModel {

    private static final int TIMES = 11;
    private static final int TIMES_BEFORE = 3;

    private final WorkerClient worker;

    EveryModel(WorkerClient worker) {
        this.worker = worker;
    }

    Measurement measure() {
        List<List<String>> rows = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Model model : Model.values()) {
            for (int horizon : List.of(1, 10)) {
                Times times = times(model, horizon);
                rows.add(times.row("%s, horizon %d".formatted(model.wireName(), horizon)));
                if (model == Model.STUDENT_T && horizon == 10) {
                    figures.add(times.figure("chain.studentPaths", nanos -> nanos / 1e9));
                }
            }
        }
        return new Measurement(
                figures,
                new Table(
                        "Every model, AMZN 20/20, S = 100,000, R = 2: 375 trades, at the gRPC client, milliseconds of %d runs"
                                .formatted(TIMES),
                        List.of("model", "median", "quartiles"),
                        rows));
    }

    private Times times(Model model, int horizon) {
        LongStream.range(0, TIMES_BEFORE).forEach(seed -> worker.analyse(request(model, horizon, seed)));
        return new Times(LongStream.range(TIMES_BEFORE, TIMES_BEFORE + TIMES)
                .mapToObj(seed ->
                        (double) worker.analyse(request(model, horizon, seed)).nanos())
                .toList());
    }

    private static AnalysisRequest request(Model model, int horizon, long seed) {
        Map<String, String> fields = new HashMap<>(AnalysisRequest.of("AMZN", 20, 20, 100_000, seed)
                .computedBy(Compute.EC2, 2)
                .toFields());
        fields.put("model", model.wireName());
        fields.put("horizon", Integer.toString(horizon));
        return switch (RequestFields.check(fields, () -> seed)) {
            case Checked.Valid valid -> valid.request();
            case Checked.Invalid invalid -> throw new IllegalStateException(invalid.toString());
        };
    }
}
