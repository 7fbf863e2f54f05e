package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Model;
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
 * Figures that no fingerprint covers, to nine digits: those of the performance, of a grading, exact ones and the means of all
 * trades. A page that is opened again says "same result" by fingerprint and engine; so whoever changes one of these changes the
 * engine's version, and then these digests.
 */
class PinnedFiguresTest {

    private static final PriceSeries PRICES = TestPrices.restlessWalk(420, 7);
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

    @Test
    void shouldBeOfThisEngine() {
        assertThat(Engine.version(Model.NORMAL)).isEqualTo("1");
        assertThat(Engine.OF_ALL_MODELS).isEqualTo("2");
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
                .isEqualTo("e87e8eb9bdfbdf54");
    }

    @ParameterizedTest
    @CsvSource({"420, false, 0d2768ffb6021c13", "420, true, 6552b296a73f26f5", "1300, false, c0e59f099756a7f4"})
    void shouldKeepTheGrading(int rows, boolean simulated, String expected) throws Exception {
        PriceSeries prices = TestPrices.restlessWalk(rows, 7);
        GradingPlan plan = simulated
                ? GradingPlan.simulated(request("normal"), prices)
                : GradingPlan.exact(request("normal"), prices);
        Grader grader =
                plan.grader(plan.blocks().stream().map(ForecastBlock::forecast).toList());
        GradedSeries graded =
                grader.series(grader.parts().stream().map(GradePart::grade).toList());

        assertThat(graded.bars().losses()).hasSizeGreaterThan(100);
        assertThat(digest(graded.levels().toString())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "normal, c65205e06d14efa5",
        "student-t, 44c07348d3c6c0d3",
        "bootstrap, 6372c868b7fae466",
        "filtered-historical, 6cbccbb9f6f05afa"
    })
    void shouldKeepExactFiguresAndMeans(String model, String expected) throws Exception {
        Figures all = Analyses.run(request(model), PRICES);
        String figures = all.summary().risk() + "\n"
                + all.trades().stream()
                        .map(TradeResult::risk)
                        .flatMap(risk -> risk.stream().map(PinnedFiguresTest::exact))
                        .collect(Collectors.joining("\n"));

        assertThat(figures).containsPattern(FRACTION);
        assertThat(digest(figures)).isEqualTo(expected);
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
