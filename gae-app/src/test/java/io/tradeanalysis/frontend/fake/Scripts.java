package io.tradeanalysis.frontend.fake;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Assets and answers of fake workers. */
public final class Scripts {

    /** The rows of the original's price file of this asset. */
    public static final int PRICES = 3_776;

    private Scripts() {}

    /** Two assets that can be analysed and one that can't. */
    public static List<AssetInfo> assets() {
        return List.of(
                new AssetInfo(
                        "AMZN", "Amazon", "USD", LocalDate.of(2005, 2, 22), LocalDate.of(2020, 2, 20), PRICES, null),
                new AssetInfo(
                        "BTC-GBP", "Bitcoin", "GBP", LocalDate.of(2014, 9, 17), LocalDate.of(2020, 2, 20), 1_983, null),
                new AssetInfo(
                        "BABA", "Alibaba", "USD", null, null, 0, "BABA.csv, line 17: the price -3.5 is not above 0"));
    }

    /** Progress, then a result of this kind. */
    public static FakeWorker.Script result(Function<AnalysisRequest, AnalysisResult> results) {
        return (request, events) -> {
            AnalysisResult result = results.apply(request);
            int trades = result.trades().size();
            events.onNext(progress(trades / 2, trades));
            events.onNext(progress(trades, trades));
            events.onNext(AnalyseEvent.newBuilder()
                    .setResult(ResultMapping.toMessage(result))
                    .build());
            events.onCompleted();
        };
    }

    /** A result in dollars. */
    public static FakeWorker.Script dollars() {
        return result(request -> CannedResult.of(request, PRICES, "USD", List.of()));
    }

    /** A refusal. */
    public static FakeWorker.Script refusal(FieldError... errors) {
        return (_, events) -> {
            events.onNext(AnalyseEvent.newBuilder()
                    .setRefusal(RequestMapping.toMessage(List.of(errors)))
                    .build());
            events.onCompleted();
        };
    }

    /** One event of progress. */
    public static AnalyseEvent progress(int done, int of) {
        return AnalyseEvent.newBuilder()
                .setProgress(Progress.newBuilder().setDone(done).setOf(of))
                .build();
    }
}
