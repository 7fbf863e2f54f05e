package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.TestRequests;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.trades.Trade;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    /** A core that takes a trade over from another batch finds the trade's prices in its own. */
    @Test
    void shouldGiveAllBatchesTheSamePrices() {
        PriceSeries prices = TestPrices.randomWalk(1_000, 1);

        assertThat(AnalysisPlan.of(request(Map.of("model", "bootstrap", "resources", "3")), prices)
                        .batches())
                .hasSize(3)
                .allSatisfy(batch -> assertThat(batch.prices()).isEqualTo(prices.prices()));
        assertThat(AnalysisPlan.of(request(Map.of("resources", "3")), prices).batches())
                .allSatisfy(batch -> assertThat(batch.prices()).isEmpty());
    }

    /** Three lines of 400,000 rows are more than an answer carries, one is not. */
    @Test
    void shouldLeaveOutLinesThatAnAnswerCanNotCarry() {
        PriceSeries prices = TestPrices.ofPrices(IntStream.range(0, 400_000)
                .mapToDouble(row -> 100 + Math.sin(row / 1_000.0))
                .toArray());
        AnalysisPlan bands = AnalysisPlan.of(request(Map.of("strategy", "bollinger", "bandPeriod", "200")), prices);

        assertThat(bands.series().lines()).isEmpty();
        assertThat(bands.notices())
                .containsExactly(
                        "The lines of the strategy are not drawn: they have 1,199,403 values, and an answer carries 1,000,000.");
        assertThat(AnalysisPlan.of(request(Map.of()), prices).series().lines()).hasSize(1);
    }

    /** Two curves of 510,000 rows are more than an answer carries: their measures are there all the same. */
    @Test
    void shouldLeaveOutEquityCurvesThatAnAnswerCanNotCarry() {
        double[] values = IntStream.range(0, 510_000)
                .mapToDouble(row -> 100 + Math.sin(row / 1_000.0))
                .toArray();
        AnalysisPlan plan = AnalysisPlan.of(request(Map.of()), TestPrices.ofPrices(values));

        Performance performance = plan.performance();

        int rows = values.length - plan.trades().getFirst().openRow();
        assertThat(performance.strategy().equity()).isEmpty();
        assertThat(performance.buyAndHold().drawdown()).isEmpty();
        assertThat(performance.strategy().measures().totalReturn().value()).isNotNull();
        assertThat(plan.notices())
                .containsExactly(
                        "The equity curves are not drawn: they have %,d values, and an answer carries 1,000,000."
                                .formatted(2 * rows));
    }

    /** The equity's definition, trade by trade: what is there is staked, and comes back with the trade's return. */
    @Test
    void shouldStakeTheCapitalInEachTrade() {
        PriceSeries walk = TestPrices.randomWalk(1_000, 1);
        PriceSeries prices = walk.withOpens(walk.prices());
        AnalysisPlan plan = AnalysisPlan.of(request(Map.of("fill", "next-open", "costBasisPoints", "5")), prices);

        double capital =
                plan.trades().getFirst().units() * plan.trades().getFirst().openPrice();
        for (Trade trade : plan.trades()) {
            capital *= 1 + trade.profit() / (trade.units() * trade.openPrice());
        }

        double[] equity = plan.performance().strategy().equity();
        assertThat(plan.trades()).hasSizeGreaterThan(50);
        assertThat(equity).hasSize(1_000 - plan.trades().getFirst().openRow());
        assertThat(equity[equity.length - 1]).isCloseTo(capital, withinPercentage(1e-9));
        assertThat(plan.performance().trades().trades()).isEqualTo(plan.trades().size());
    }

    @Test
    void shouldRefuseAFillAtOpensThatTheFileDoesNotHave() {
        PriceSeries prices = TestPrices.randomWalk(100, 1);
        AnalysisRequest request = request(Map.of("fill", "next-open"));

        assertThat(AnalysisPlan.refusal(request, prices))
                .contains(new FieldError("fill", "WALK has no opening prices (none were given): only signal-close"));
        assertThat(AnalysisPlan.refusal(request, prices.withOpens(prices.prices())))
                .isEmpty();
        assertThat(AnalysisPlan.refusal(request(Map.of()), prices)).isEmpty();
    }

    /** A channel of 3 that is left upwards on the last row. */
    @Test
    void shouldSayThatTheLastSignalCouldNotBeFilled() {
        double[] values = {5, 5, 5, 5, 6};
        PriceSeries prices = TestPrices.ofPrices(values).withOpens(values);
        Map<String, String> donchian = Map.of("strategy", "donchian", "channelPeriod", "3", "window", "3");

        AnalysisPlan atClose = AnalysisPlan.of(request(donchian), prices);
        AnalysisPlan atOpen = AnalysisPlan.of(request(and(donchian, "fill", "next-open")), prices);

        assertThat(atClose.trades()).hasSize(1);
        assertThat(atClose.notices()).isEmpty();
        assertThat(atOpen.trades()).isEmpty();
        assertThat(atOpen.notices())
                .containsExactly(
                        "No trade from the BUY of 2000-01-05: there is no bar after it on whose open it could be filled.");
    }

    @Test
    void shouldSayWhyThereIsNoTrade() {
        PriceSeries prices = TestPrices.ofPrices(5, 5, 5, 5, 5, 5);
        Map<String, String> rsi = Map.of("strategy", "rsi", "rsiPeriod", "3", "window", "3");

        assertThat(AnalysisPlan.of(request(rsi), prices).notices())
                .containsExactly("No trade: after the first 4 prices the index never comes back from an extreme;"
                        + " choose a smaller RSI period or V.");
        assertThat(AnalysisPlan.of(request(and(rsi, "rsiPeriod", "6")), prices).notices())
                .containsExactly("No trade: an index over 6 bars needs more than the 6 prices there are;"
                        + " choose a smaller RSI period.");
    }

    /** Of 99 returns 0.99 lie beyond 99 %: both figures are the worst one. */
    @Test
    void shouldSayWhereValueAtRiskAndExpectedShortfallAreTheSameLoss() {
        PriceSeries prices = TestPrices.randomWalk(1_000, 1);
        Map<String, String> bootstrap = Map.of("model", "bootstrap", "window", "100", "confidences", "0.95,0.99,0.995");
        String ofAll = "VaR and ES of all trades are both the worst loss there is:"
                + " fewer than one of the returns of the past lies beyond.";

        assertThat(AnalysisPlan.of(request(bootstrap), prices).notices())
                .containsExactly("At 99 %, " + ofAll, "At 99.5 %, " + ofAll);
        assertThat(AnalysisPlan.of(request(and(bootstrap, "window", "101")), prices)
                        .notices())
                .containsExactly("At 99.5 %, " + ofAll);
        assertThat(AnalysisPlan.of(request(and(bootstrap, "horizon", "2")), prices)
                        .notices())
                .isEmpty();
        assertThat(AnalysisPlan.of(request(and(bootstrap, "model", "student-t")), prices)
                        .notices())
                .isEmpty();
    }

    /** 250 to 999 returns, fewer than which there are no figures; of 500 one lies beyond 99.8 %. */
    @Test
    void shouldCountTheTradesOfWhichThatIsSo() {
        PriceSeries prices = TestPrices.randomWalk(1_000, 1);
        AnalysisPlan plan = AnalysisPlan.of(
                request(Map.of("model", "filtered-historical", "window", "100", "confidences", "0.95,0.998")), prices);
        long concerned = plan.trades().stream()
                .filter(trade -> trade.signalRow() >= 250 && trade.signalRow() < 500)
                .count();

        assertThat(concerned).isPositive();
        assertThat(plan.notices())
                .containsExactly(("At 99.8 %%, VaR and ES of %d trades are both the worst loss there is:"
                                + " fewer than one of the returns of the past lies beyond.")
                        .formatted(concerned));
    }

    /** The prices of a batch reach to the signals of its trades, not to their fills. */
    @Test
    void shouldGiveModelsThePricesUpToTheSignal() {
        PriceSeries walk = TestPrices.randomWalk(1_000, 1);
        PriceSeries prices = walk.withOpens(walk.prices());
        AnalysisPlan plan = AnalysisPlan.of(
                request(Map.of("model", "bootstrap", "fill", "next-open", "window", "50", "resources", "3")), prices);

        for (RiskBatch batch : plan.batches()) {
            for (TradeTerms terms : batch.trades()) {
                Trade trade = plan.trades().get(terms.number());
                assertThat(terms.lastPrice() - terms.firstPrice()).isEqualTo(49);
                assertThat(batch.prices()[terms.lastPrice()]).isEqualTo(prices.price(trade.signalRow()));
                assertThat(trade.openRow()).isEqualTo(trade.signalRow() + 1);
                assertThat(terms.openPrice()).isEqualTo(prices.price(trade.openRow()));
            }
        }
    }

    private static Map<String, String> and(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static AnalysisRequest request(Map<String, String> fields) {
        return TestRequests.with(AnalysisRequest.of("WALK", 20, 50, 100, 42), fields);
    }
}
