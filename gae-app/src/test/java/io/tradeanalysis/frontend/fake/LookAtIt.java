package io.tradeanalysis.frontend.fake;

import io.grpc.stub.ServerCallStreamObserver;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.frontend.FrontEnd;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Starts the front end with a fake worker, to look at the page. Arguments: a folder for the identities, settings. */
final class LookAtIt {

    private static final int MANY_PRICES = 10_000;

    private LookAtIt() {}

    public static void main(String[] args) {
        TestIdentities identities = TestIdentities.in(Path.of(args[0]));
        FakeWorker worker = FakeWorker.start(identities.worker(), 5599, Scripts.assets(), LookAtIt::answer);
        List<String> settings = new ArrayList<>(List.of(identities.settings()));
        settings.add("--trade-analysis.workers=" + worker.address());
        settings.addAll(Arrays.asList(args).subList(1, args.length));
        FrontEnd.main(settings.toArray(String[]::new));
    }

    /** As slow as its samples are many. */
    private static void answer(AnalysisRequest request, ServerCallStreamObserver<AnalyseEvent> events) {
        int steps = 20;
        for (int step = 0; step < steps && !events.isCancelled(); step++) {
            LockSupport.parkNanos(request.samples() * 200L);
            events.onNext(Scripts.progress(step * 10, steps * 10));
        }
        boolean isBitcoin = request.asset().equals("BTC-GBP");
        List<String> notices = isBitcoin
                ? List.of("BTC-GBP.csv: 4 rows without a price were skipped, the first on line 1,034.")
                : List.of();
        Scripts.result(inputs -> CannedResult.of(
                        inputs, isBitcoin ? MANY_PRICES : Scripts.PRICES, isBitcoin ? "GBP" : "USD", notices))
                .answer(request, events);
    }
}
