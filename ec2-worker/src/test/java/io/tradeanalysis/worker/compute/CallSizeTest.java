package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.Model;
import java.util.Arrays;
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
        assertThat(new CallSize(500, 10, 10, 10).parts(Batches.of(1000, 0, 3)))
                .extracting(
                        part -> part.trades().stream().map(TradeTerms::number).toList())
                .containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @ParameterizedTest
    @CsvSource({"1,500,1", "10,500,1", "80,500,1", "81,500,2", "250,500,4"})
    void shouldCountEachBarOfTheHorizon(int horizon, int trades, int calls) {
        RiskBatch batch = Batches.of(Model.BOOTSTRAP, horizon, trades, 100, 1);

        assertThat(CallSize.USUAL.parts(batch)).hasSize(calls);
    }

    /** Windows of 40 prices, ten rows apart: six of them span 90 prices, seven 100, eight 110. */
    @Test
    void shouldSendNoMorePricesThanItMay() {
        RiskBatch batch = Batches.of(Model.STUDENT_T, 1, 20, 40, 10);

        List<RiskBatch> parts = new CallSize(500, 1_000_000, 100, 1_000_000).parts(batch);

        assertThat(parts).extracting(part -> part.trades().size()).containsExactly(7, 7, 6);
        assertThat(parts).allSatisfy(part -> assertThat(part.prices()).hasSizeLessThanOrEqualTo(100));
        assertThat(parts.stream().flatMap(part -> pricesOfTrades(part).stream()).toList())
                .isEqualTo(pricesOfTrades(batch));
    }

    @Test
    void shouldSendALongTradeAlone() {
        RiskBatch batch = Batches.of(Model.STUDENT_T, 1, 3, 40, 10);

        assertThat(new CallSize(500, 1_000_000, 39, 1_000_000).parts(batch))
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.prices()).hasSize(40));
    }

    /** What several trades need is sent once, and looked at by each. */
    @Test
    void shouldLimitWhatModelsAreMadeFrom() {
        RiskBatch batch = Batches.of(Model.STUDENT_T, 1, 10, 40, 1);

        assertThat(new CallSize(500, 1_000_000, 1_000, 125).parts(batch))
                .extracting(part -> part.trades().size())
                .containsExactly(3, 3, 3, 1);
    }

    /** The longest double above 0 has 23 characters. */
    @Test
    void shouldKeepTheLargestCallWellBelowTheSizeOfABody() {
        double[] prices = new double[CallSize.USUAL.prices()];
        Arrays.fill(prices, Math.nextUp(1e-7));
        RiskBatch whole = Batches.of(Model.STUDENT_T, 1, CallSize.USUAL.trades(), 40, 200);
        RiskBatch batch = new RiskBatch(
                whole.engine(),
                whole.seed(),
                whole.samples(),
                whole.horizon(),
                whole.model(),
                whole.confidences(),
                prices,
                whole.trades());

        List<RiskBatch> parts = CallSize.USUAL.parts(batch);

        assertThat(parts).hasSize(1);
        assertThat(new BatchJson().write(parts.getFirst())).hasSizeBetween(2_000_000, 3_000_000);
    }

    /** The prices of each trade, whatever batch it is in. */
    private static List<List<Double>> pricesOfTrades(RiskBatch batch) {
        return batch.trades().stream()
                .map(trade -> Arrays.stream(batch.prices(), trade.firstPrice(), trade.lastPrice() + 1)
                        .boxed()
                        .toList())
                .toList();
    }
}
