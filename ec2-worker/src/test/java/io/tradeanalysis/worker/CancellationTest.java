package io.tradeanalysis.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CancellationTest {

    /** As much as a worker takes, nearly 4e9 steps, under the slowest model: some 20 s of one core. */
    private static final AnalysisRequest ENDLESS = Requests.with(
            Map.of("model", "student-t", "horizon", "250"), AnalysisRequest.of("WALK", 3, 300, 3_500, 42));

    /** All of them, to the end, would keep every core busy for a minute. */
    private static final int CALLERS = 3 * Runtime.getRuntime().availableProcessors();

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void shouldFreeTheCoresWhenTheCallerGoesAway(@TempDir Path folder) throws Exception {
        GeneratedPrices.write(folder, "WALK", 12_000);
        try (RunningWorker worker = RunningWorker.start(folder, "TRADE_ANALYSIS_DATA=" + folder)) {
            for (int caller = 0; caller < CALLERS; caller++) {
                comeAgainUntilItWorks(worker);
            }

            AnalysisRequest small = AnalysisRequest.of("WALK", 3_000, 3_000, 100, 42);
            assertThat(worker.analyse(small).getLast().hasResult()).isTrue();
        }
    }

    /** The one before may not be gone yet. */
    private static void comeAgainUntilItWorks(RunningWorker worker) throws Exception {
        while (true) {
            try {
                goAwayAfterTheFirstTrade(worker);
                return;
            } catch (StatusRuntimeException e) {
                assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            }
        }
    }

    private static void goAwayAfterTheFirstTrade(RunningWorker worker) throws Exception {
        AnalyseRequest request = AnalyseRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(ENDLESS))
                .build();
        try (CancellableContext call = Context.current().withCancellation()) {
            call.call(() -> worker.call(stub -> {
                Iterator<AnalyseEvent> events = stub.analyse(request);
                while (events.next().getProgress().getDone() == 0) {
                    // not yet at work
                }
                return call.cancel(null);
            }));
        }
    }
}
