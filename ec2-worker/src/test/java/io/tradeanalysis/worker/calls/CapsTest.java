package io.tradeanalysis.worker.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.engine.analysis.AnalysisOutline;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.worker.Requests;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CapsTest {

    /** Every third price is high, so that a short average is crossed all the time. */
    private static final PriceSeries JUMPY = prices(20_000);

    @Test
    void shouldLetUsualAnalysesPass() {
        assertThat(check(AnalysisRequest.of("X", 3, 19_000, 1_000_000, 1))).isEmpty();
    }

    @Test
    void shouldNameTheParameterThatMakesTooManyTrades() {
        AnalysisRequest usual = AnalysisRequest.of("X", 3, 3, 100, 1);

        assertThat(check(usual)).hasValueSatisfying(error -> {
            assertThat(error.field()).isEqualTo("movingAverage");
            assertThat(error.message())
                    .startsWith("Only analyses of at most 5,000 trades")
                    .endsWith("choose a larger A");
        });
        assertThat(check(Requests.with(new Strategy.DualSma(3, 4), usual))).hasValueSatisfying(error -> {
            assertThat(error.field()).isEqualTo("slowSma");
            assertThat(error.message()).endsWith("choose longer averages");
        });
    }

    /** About 4,000 trades. */
    @Test
    void shouldCountThePricesOfAllWindows() {
        AnalysisRequest usual = AnalysisRequest.of("X", 3, 14_000, 100, 1);

        assertThat(check(usual)).hasValueSatisfying(error -> {
            assertThat(error.field()).isEqualTo("window");
            assertThat(error.message())
                    .startsWith("Only analyses of at most 50,000,000 prices in all windows, and ")
                    .endsWith(" trades of 14,000 are more; choose a smaller V or a larger A");
        });
        assertThat(check(AnalysisRequest.of("X", 3, 17_500, 100, 1))).isEmpty();
    }

    /** About 667 trades: each of a million samples over a day is allowed, over ten not. */
    @Test
    void shouldCountEachBarOfTheHorizon() {
        AnalysisRequest oneBar = AnalysisRequest.of("X", 3, 19_000, 1_000_000, 1);

        assertThat(check(oneBar)).isEmpty();
        assertThat(check(Requests.with(Map.of("horizon", "10"), oneBar))).hasValueSatisfying(error -> {
            assertThat(error.field()).isEqualTo("samples");
            assertThat(error.message())
                    .contains("4,000,000,000 samples in all", "trades of 1,000,000 over 10 bars")
                    .endsWith("choose fewer samples, a shorter horizon or a larger A");
        });
    }

    @Test
    void shouldRefuseAWindowThatFitsIntoNoCall() {
        AnalysisRequest long201 = AnalysisRequest.of("X", 3, 200_001, 100, 1);

        assertThat(check(Requests.with(Map.of("model", "bootstrap", "compute", "lambda"), long201)))
                .contains(new FieldError(
                        "window",
                        "At most 200,000 where the function computes bootstrap returns; choose a smaller V or ec2"));
        assertThat(check(Requests.with(Map.of("model", "bootstrap"), long201))).isEmpty();
        assertThat(check(Requests.with(Map.of("compute", "lambda"), long201))).isEmpty();
    }

    private static Optional<FieldError> check(AnalysisRequest request) {
        return Caps.ofAnalysis(AnalysisOutline.of(request, JUMPY), request);
    }

    private static PriceSeries prices(int rows) {
        List<LocalDate> dates = IntStream.range(0, rows)
                .mapToObj(row -> LocalDate.of(1950, 1, 1).plusDays(row))
                .toList();
        return PriceSeries.of(
                dates,
                IntStream.range(0, rows)
                        .mapToDouble(row -> row % 3 == 0 ? 110 : 100)
                        .toArray());
    }
}
