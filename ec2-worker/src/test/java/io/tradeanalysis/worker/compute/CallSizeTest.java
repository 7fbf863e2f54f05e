package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallSizeTest {

    @ParameterizedTest
    @CsvSource({"100,10,1", "100,500,1", "100,501,2", "1000000,40,1", "1000000,41,2", "1000000,375,10"})
    void shouldSplitABatchThatIsTooMuchForOneCall(int samples, int trades, int calls) {
        RiskBatch batch = Batches.of(samples, 0, trades);

        List<RiskBatch> parts = CallSize.USUAL.parts(batch);

        assertThat(parts)
                .hasSize(calls)
                .allSatisfy(part -> assertThat(part.withTrades(List.of())).isEqualTo(batch.withTrades(List.of())));
        assertThat(parts.stream().flatMap(part -> part.trades().stream()).toList())
                .isEqualTo(batch.trades());
    }

    @Test
    void shouldNeverSplitATrade() {
        assertThat(new CallSize(500, 10).parts(Batches.of(1000, 0, 3)))
                .extracting(
                        part -> part.trades().stream().map(TradeTerms::number).toList())
                .containsExactly(List.of(0), List.of(1), List.of(2));
    }
}
