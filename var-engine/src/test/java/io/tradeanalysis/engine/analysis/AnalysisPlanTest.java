package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.engine.TestPrices;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisPlanTest {

    /** A trade's number is the stream that it draws from: no two of an analysis may share one, however they are cut. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10})
    void shouldGiveEveryTradeAStreamOfItsOwn(int resources) {
        AnalysisRequest request = AnalysisRequest.of("WALK", 20, 20, 100, 42).computedBy(Compute.EC2, resources);

        AnalysisPlan plan = AnalysisPlan.of(request, TestPrices.randomWalk(1_000, 1));

        List<Integer> numbers = plan.batches().stream()
                .flatMap(batch -> batch.trades().stream())
                .map(TradeTerms::number)
                .toList();
        assertThat(plan.batches()).hasSize(resources);
        assertThat(numbers)
                .hasSizeGreaterThan(50)
                .isEqualTo(IntStream.range(0, numbers.size()).boxed().toList());
    }
}
