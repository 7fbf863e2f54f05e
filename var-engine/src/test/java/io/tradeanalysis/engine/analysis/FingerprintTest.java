package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.TestRequests;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    /** Changes with the engine's version only: whoever changes a figure changes the version, and this. */
    private static final String OF_ENGINE_1 = "sha256:73493b6e5475e049cce8fd02237e33b8d6d957e0f309cbcab3d7d4623a4b24fe";

    private static final PriceSeries PRICES = TestPrices.randomWalk(1_500, 1);

    @Test
    void shouldStayTheSameWhileTheEngineIsTheSame() {
        assertThat(Engine.version(Model.NORMAL)).isEqualTo("1");
        assertThat(fingerprint(request(42))).isEqualTo(OF_ENGINE_1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10})
    void shouldNotDependOnTheNumberOfResourcesNorOnWhereTheyAre(int resources) {
        for (Compute compute : Compute.values()) {
            assertThat(fingerprint(request(42).computedBy(compute, resources))).isEqualTo(OF_ENGINE_1);
        }
    }

    @Test
    void shouldDependOnTheSeed() {
        assertThat(fingerprint(request(43))).isNotEqualTo(OF_ENGINE_1);
    }

    /** Whoever names a default asks the same question; whoever asks another has another fingerprint, even where no trade tells. */
    @ParameterizedTest
    @CsvSource({
        "units, 1000, 999",
        "amount, '', 1000",
        "model, normal, bootstrap",
        "horizon, 1, 2",
        "fill, signal-close, next-open",
        "costBasisPoints, 0, 1",
        "strategy, sma-cross, donchian"
    })
    void shouldDependOnEveryOptionalInputThatIsNotItsDefault(String field, String byDefault, String other) {
        PriceSeries flat =
                TestPrices.ofPrices(DoubleStream.generate(() -> 5).limit(100).toArray());
        PriceSeries prices = flat.withOpens(flat.prices());
        String expected = Analyses.run(request(42), prices).fingerprint();

        assertThat(Analyses.run(request(42), prices).trades()).isEmpty();
        assertThat(Analyses.run(with(field, byDefault), prices).fingerprint()).isEqualTo(expected);
        assertThat(Analyses.run(with(field, other), prices).fingerprint()).isNotEqualTo(expected);
    }

    private static AnalysisRequest with(String field, String value) {
        return with(request(42), field, value);
    }

    private static AnalysisRequest with(AnalysisRequest request, String field, String value) {
        return TestRequests.with(request, Map.of(field, value));
    }

    /** Each strategy's parameters tell its analyses apart. */
    @Test
    void shouldDependOnTheParametersOfTheStrategy() {
        assertThat(fingerprint(strategy("bandWidth", "2"))).isEqualTo(fingerprint(strategy("bandWidth", "2.00")));
        assertThat(fingerprint(strategy("bandWidth", "2"))).isNotEqualTo(fingerprint(strategy("bandWidth", "2.01")));
        assertThat(fingerprint(strategy("bandWidth", "2"))).isNotEqualTo(fingerprint(strategy("bandPeriod", "21")));
    }

    private static AnalysisRequest strategy(String field, String value) {
        return with(with("strategy", "bollinger"), field, value);
    }

    /** The bits without costs are those of the profit that knew none. */
    @Test
    void shouldCoverTheCostsByTheProfit() {
        Figures free = Analyses.run(request(42), PRICES);
        Figures costly = Analyses.run(with("costBasisPoints", "5"), PRICES);

        assertThat(free.trades()).allMatch(trade -> trade.costs() == 0);
        for (int i = 0; i < free.trades().size(); i++) {
            TradeResult trade = costly.trades().get(i);
            double gain = free.trades().get(i).profit();
            assertThat(trade.costs()).isCloseTo(0.5 * (trade.openPrice() + trade.closePrice()), within(1e-9));
            assertThat(trade.profit()).isEqualTo(gain - trade.costs());
            assertThat(trade.risk()).isEqualTo(free.trades().get(i).risk());
        }
    }

    @Test
    void shouldDependOnThePrices() {
        double[] prices = PRICES.prices();
        prices[prices.length - 1] = Math.nextUp(prices[prices.length - 1]);

        assertThat(Analyses.run(request(42), PriceSeries.of(PRICES.dates(), prices))
                        .fingerprint())
                .isNotEqualTo(OF_ENGINE_1);
    }

    /** Other compilers and other vector units: the interpreter, and AVX from none to 512 bits; with and without the vector module. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xint",
                "-XX:TieredStopAtLevel=1",
                "-XX:UseAVX=0",
                "-XX:UseAVX=1",
                "-XX:UseAVX=2",
                "-XX:UseAVX=3"
            })
    void shouldNotDependOnHowTheMachineRunsTheCode(String flag) throws IOException, InterruptedException {
        for (String modules : List.of("java.base", "jdk.incubator.vector")) {
            assertThat(OtherJvm.output(FingerprintTest.class, flag, "--add-modules=" + modules))
                    .isEqualTo(OF_ENGINE_1);
        }
    }

    /** Prints the fingerprint, for a JVM with other flags. */
    public static void main(String[] args) {
        System.out.print(fingerprint(request(42)));
    }

    private static AnalysisRequest request(long seed) {
        return AnalysisRequest.of("WALK", 20, 50, 10_000, seed);
    }

    private static String fingerprint(AnalysisRequest request) {
        return Analyses.run(request, PRICES).fingerprint();
    }
}
