package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.TestRequests;
import io.tradeanalysis.engine.backtest.ForecastBlock;
import io.tradeanalysis.engine.backtest.GradePart;
import io.tradeanalysis.engine.backtest.GradedSeries;
import io.tradeanalysis.engine.backtest.Grader;
import io.tradeanalysis.engine.backtest.GradingPlan;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures that no fingerprint covers, to nine digits: those of the performance, of a grading, and exact ones. A page that is opened
 * again says "same result" by fingerprint and engine; so whoever changes one of these changes the engine's version, and then
 * these digests.
 */
class PinnedFiguresTest {

    private static final PriceSeries PRICES = TestPrices.restlessWalk(420, 7);
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

    @Test
    void shouldBeOfThisEngine() {
        assertThat(Engine.VERSION).isEqualTo("1");
    }

    @Test
    void shouldKeepThePerformance() throws Exception {
        Performance performance = AnalysisPlan.of(request("normal"), PRICES).performance();

        assertThat(digest(Stream.of(
                                performance.barsPerYear(),
                                performance.strategy().measures(),
                                performance.buyAndHold().measures(),
                                performance.trades())
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"))))
                .isEqualTo("PERFORMANCE");
    }

    @ParameterizedTest
    @CsvSource({"false, EXACT", "true, SIMULATED"})
    void shouldKeepTheGrading(boolean simulated, String expected) throws Exception {
        GradingPlan plan = simulated
                ? GradingPlan.simulated(request("normal"), PRICES)
                : GradingPlan.exact(request("normal"), PRICES);
        Grader grader =
                plan.grader(plan.blocks().stream().map(ForecastBlock::forecast).toList());
        GradedSeries graded =
                grader.series(grader.parts().stream().map(GradePart::grade).toList());

        assertThat(graded.bars().losses()).hasSizeGreaterThan(100);
        assertThat(digest(graded.levels().toString())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"normal, NORMAL", "student-t, STUDENT", "bootstrap, BOOTSTRAP", "filtered-historical, FILTERED"})
    void shouldKeepExactFigures(String model, String expected) throws Exception {
        String exact = Analyses.run(request(model), PRICES).trades().stream()
                .map(TradeResult::risk)
                .flatMap(risk -> risk.stream().map(PinnedFiguresTest::exact))
                .collect(Collectors.joining("\n"));

        assertThat(exact).containsPattern(FRACTION);
        assertThat(digest(exact)).isEqualTo(expected);
    }

    private static String exact(RiskFigures figures) {
        return figures.closedForm() + " " + figures.closedFormExpectedShortfall();
    }

    private static AnalysisRequest request(String model) {
        return TestRequests.with(AnalysisRequest.of("WALK", 20, 50, 1_000, 42), Map.of("model", model));
    }

    private static String digest(String figures) throws Exception {
        String rounded = FRACTION.matcher(figures)
                .replaceAll(number -> String.format(Locale.ROOT, "%.8e", Double.parseDouble(number.group())));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(rounded.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 8);
    }
}
