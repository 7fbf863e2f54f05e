package io.tradeanalysis.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published result of the original: AMZN, A = 500, V = 1000. */
class GoldenCaseTest {

    private static final double[] PROFITS = {
        -1250.000,
        -5480.004,
        -5060.005,
        -2920.005,
        233010.010,
        -8879.975,
        -28269.989,
        -24950.012,
        619.995,
        -41899.994,
        1798570.099
    };

    @Test
    void shouldGiveThePublishedTrades(@TempDir Path folder) throws Exception {
        @Nullable String data = System.getenv("TRADE_ANALYSIS_DATA");
        assumeTrue(data != null, "TRADE_ANALYSIS_DATA does not say where the original's price files are");

        try (RunningWorker worker = RunningWorker.start(folder, "TRADE_ANALYSIS_DATA=" + data)) {
            AnalysisResult result =
                    ResultMapping.toContract(worker.analyse(AnalysisRequest.of("AMZN", 500, 1000, 10_000, 42))
                            .getLast()
                            .getResult());

            assertThat(result.trades())
                    .extracting(TradeResult::profit)
                    .usingComparatorForType((a, b) -> Math.abs(a - b) < 0.005 ? 0 : Double.compare(a, b), Double.class)
                    .containsExactly(box(PROFITS));
            assertThat(result.summary().totalProfit()).isCloseTo(1913490.120, within(0.005));
            assertThat(result.currency()).isEqualTo("USD");
        }
    }

    private static Double[] box(double... values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }
}
