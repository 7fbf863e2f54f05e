package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.TestRequests;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitsAtBoundsTest {

    /** Few normal returns often look as if their tails were lighter than any of Student's. */
    @Test
    void shouldCountFitsThatAreAsGoodAsNormal() {
        Figures figures = run("student-t", TestPrices.randomWalk(1_000, 1));
        long most = figures.trades().stream()
                .filter(trade -> Objects.requireNonNull(trade.fitted("degrees")) > 499.999)
                .count();

        assertThat(most).isBetween(1L, figures.trades().size() - 1L);
        assertThat(figures.notices())
                .containsExactly(
                        ("The Student-t fits of %d trades end at 500 degrees of freedom, the most that are tried:"
                                        + " their tails are as good as normal.")
                                .formatted(most));
    }

    @Test
    void shouldSayWhereTailsMayBeHeavierThanAnyFit() {
        Figures figures = run("student-t", cauchyWalk());

        assertThat(figures.trades()).isNotEmpty();
        assertThat(figures.notices())
                .singleElement()
                .asString()
                .contains(" end at 2.05 degrees of freedom, the fewest that are tried: ");
    }

    @Test
    void shouldSayNothingOfOtherModels() {
        assertThat(run("normal", TestPrices.randomWalk(1_000, 1)).notices()).isEmpty();
    }

    private static Figures run(String model, PriceSeries prices) {
        return Analyses.run(
                TestRequests.with(AnalysisRequest.of("WALK", 20, 60, 100, 42), Map.of("model", model)), prices);
    }

    /** Quantiles of Student's t with one degree in any order, but for the largest. */
    private static PriceSeries cauchyWalk() {
        Random random = new Random(7);
        double[] prices = new double[1_000];
        prices[0] = 100;
        IntStream.range(1, prices.length)
                .forEach(i -> prices[i] = prices[i - 1]
                        * (1 + Math.clamp(0.001 * Math.tan(Math.PI * (random.nextDouble() - 0.5)), -0.2, 0.25)));
        return TestPrices.ofPrices(prices);
    }
}
