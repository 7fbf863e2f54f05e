package io.tradeanalysis.frontend.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.frontend.fake.CannedResult;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TradeLinesTest {

    private static final AnalysisResult RESULT =
            CannedResult.of(AnalysisRequest.of("AMZN", 20, 20, 10_000, 1), 3_776, "USD", List.of());

    @Test
    void shouldListTheTradesOfTheLargestRiskWhereThereAreTooMany() {
        List<Integer> largest = IntStream.range(0, RESULT.trades().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        number -> -var(RESULT.trades().get(number))))
                .limit(10)
                .map(number -> number + 1)
                .sorted()
                .toList();

        List<Block> blocks = new TradeLines(RESULT, 21).section().blocks();

        assertThat(((Block.Table) blocks.get(1)).rows())
                .hasSize(20)
                .extracting(List::getFirst)
                .filteredOn(number -> !number.isEmpty())
                .containsExactlyElementsOf(
                        largest.stream().map(Object::toString).toList());
        assertThat(((Block.Words) blocks.getFirst()).text())
                .startsWith("Of %d trades the 10 with the largest Value at Risk at 99 %% are listed"
                        .formatted(RESULT.trades().size()))
                .contains("The CSV file of the same analysis has all of them.");
    }

    private static double var(TradeResult trade) {
        Double value = trade.risk().getLast().valueAtRisk();
        assertThat(value).isNotNull();
        return value == null ? 0 : value;
    }

    @Test
    void shouldListAllWhereTheyFit() {
        List<Block> blocks =
                new TradeLines(RESULT, 2 * RESULT.trades().size()).section().blocks();

        assertThat(((Block.Table) blocks.get(1)).rows())
                .hasSize(2 * RESULT.trades().size());
        assertThat(((Block.Words) blocks.getFirst()).text())
                .startsWith("All %d trades.".formatted(RESULT.trades().size()));
    }
}
