package io.tradeanalysis.workerapi.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.RequestFields;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.EquityCurve;
import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.FittedParameter;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.PerformanceMeasures;
import io.tradeanalysis.contract.result.PlaceQuote;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.contract.result.TradeStatistics;
import io.tradeanalysis.workerapi.CallLimits;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MappingTest {

    private static final AnalysisRequest REQUEST = AnalysisRequest.of(
                    "AMZN", 500, 1_000, 100_000, 9_007_199_254_740_991L)
            .computedBy(Compute.LAMBDA, 7);
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.of("0.95");

    static Stream<Map<String, String>> requests() {
        return Stream.of(
                Map.of(),
                Map.of("strategy", "dual-sma", "fastSma", "5", "slowSma", "50", "model", "student-t"),
                Map.of("strategy", "ema-cross", "fastEma", "5", "slowEma", "50", "model", "bootstrap"),
                Map.of("strategy", "rsi", "rsiPeriod", "7", "oversold", "20", "overbought", "80", "horizon", "250"),
                Map.of("strategy", "bollinger", "bandWidth", "2.5", "model", "filtered-historical"),
                Map.of("strategy", "donchian", "channelPeriod", "55", "fill", "next-open", "costBasisPoints", "5"),
                Map.of("amount", "1000000000000"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldBringARequestBackAsItWas(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(REQUEST.toFields());
        all.putAll(fields);
        if (fields.containsKey("amount")) {
            all.remove("units");
        }
        AnalysisRequest request = ((Checked.Valid) RequestFields.check(all, () -> 0)).request();

        assertThat(RequestMapping.toContract(RequestMapping.toMessage(request))).isEqualTo(request);
    }

    @Test
    void shouldRefuseAMessageThatLeavesAChoiceOpen() {
        AnalysisInputs open =
                RequestMapping.toMessage(REQUEST).toBuilder().clearCompute().build();

        assertThatThrownBy(() -> RequestMapping.toContract(open)).hasMessage("compute: not one of the known choices");
    }

    @Test
    void shouldRefuseAMessageThatIsOutOfRange() {
        AnalysisInputs tooMany = RequestMapping.toMessage(REQUEST).toBuilder()
                .setSamples(1_000_001)
                .build();

        assertThatThrownBy(() -> RequestMapping.toContract(tooMany))
                .hasMessage("samples: 1000001 (expected: 100 .. 1000000)");
    }

    @Test
    void shouldRefuseALevelOfAsManyDigitsAsFitIntoAMessage() {
        AnalysisInputs endless = RequestMapping.toMessage(REQUEST).toBuilder()
                .addConfidences("0.9" + "9".repeat(CallLimits.MAX_REQUEST_BYTES))
                .build();

        assertThatThrownBy(() -> RequestMapping.toContract(endless))
                .hasMessage("confidence: 1048579 characters (expected: at most 40)");
    }

    @Test
    void shouldBringRefusalsBackAsTheyWere() {
        List<FieldError> errors = List.of(new FieldError("asset", "Only AAPL or AMZN"), new FieldError("x", "y"));

        assertThat(RequestMapping.toContract(RequestMapping.toMessage(errors))).isEqualTo(errors);
    }

    @Test
    void shouldBringAssetsBackAsTheyWere() {
        List<AssetInfo> assets = List.of(
                new AssetInfo(
                        "AMZN", "Amazon", "USD", LocalDate.of(2005, 2, 22), LocalDate.of(2020, 2, 20), 3776, null),
                new AssetInfo("BAD", "Bad", "GBP", null, null, 0, "BAD.csv, line 2: price NaN is no number"));

        assertThat(AssetMapping.toContract(AssetMapping.toMessage(assets))).isEqualTo(assets);
    }

    @Test
    void shouldBringAQuoteBackAsItWas() {
        Quote quote = new Quote(
                375,
                37_500_000,
                List.of(
                        new PlaceQuote(Compute.EC2, 2, 36_563, 18_282),
                        new PlaceQuote(Compute.LAMBDA, 7, 36_564, 5_224)));

        assertThat(QuoteMapping.toContract(QuoteMapping.toMessage(quote))).isEqualTo(quote);
    }

    @Test
    void shouldBringAResultBackBitForBit() {
        AnalysisResult result = result();

        assertThat(ResultMapping.toContract(ResultMapping.toMessage(result))).isEqualTo(result);
    }

    @Test
    void shouldReadTheTimeOfAWorkerThatMeasuresNoFiner() {
        io.tradeanalysis.workerapi.v1.AnalysisResult.Builder older = ResultMapping.toMessage(result()).toBuilder();
        older.getMeasuredBuilder().clearWallMicros();

        assertThat(ResultMapping.toContract(older.build()).measured().wallMicros())
                .isEqualTo(12_000);
    }

    /** A date's step takes a byte, a price and an average eight each. */
    @Test
    void shouldPackTheSeries() {
        int rows = 10_000;
        List<LocalDate> dates = Stream.iterate(LocalDate.of(2000, 1, 1), day -> day.plusDays(1))
                .limit(rows)
                .toList();
        Series series = new Series(
                dates, new double[rows], List.of(new Line("SMA 20", Line.Scale.PRICE, 19, new double[rows - 19])));

        assertThat(SeriesMapping.toMessage(series).getSerializedSize()).isLessThan(17 * rows + 50);
    }

    private static AnalysisResult result() {
        RiskFigures full = new RiskFigures(
                LEVEL, 0.1 + 0.2, new Interval(-1e-300, 4.9e-324), Math.PI, new Interval(1, 2.0), -0.0, 1e300, null);
        RiskFigures withoutUpperEnd =
                new RiskFigures(LEVEL, 1.0, new Interval(0.5, null), 2.0, new Interval(1.5, 2.5), null, null, null);
        RiskFigures undefined = new RiskFigures(LEVEL, null, null, null, null, 3.0, 4.0, "too few samples");
        LocalDate day = LocalDate.of(1969, 12, 30);
        return new AnalysisResult(
                REQUEST,
                "USD",
                List.of(
                        new TradeResult(
                                Signal.BUY,
                                day,
                                day.plusDays(9),
                                1.1,
                                2.2,
                                1_000,
                                0,
                                1_100,
                                1_100,
                                0.001,
                                0.02,
                                List.of(full),
                                List.of()),
                        new TradeResult(
                                Signal.SELL,
                                day,
                                day,
                                2.2,
                                2.2,
                                0.1,
                                1.5,
                                -0.0,
                                1_100,
                                -0.001,
                                0,
                                List.of(withoutUpperEnd, undefined),
                                List.of(new FittedParameter("degrees", 3.3)))),
                new Summary(
                        2,
                        1,
                        550.0,
                        1_100,
                        List.of(
                                new AverageRisk(LEVEL, 2, 1.5, new Interval(1, null), 2.5, new Interval(2, 3.5)),
                                new AverageRisk(LEVEL, 0, null, null, null, null))),
                new Series(
                        List.of(day, day.plusDays(3), day.plusDays(4)),
                        new double[] {1, 2, 3},
                        List.of(
                                new Line("SMA 2", Line.Scale.PRICE, 1, new double[] {1.5, 2.5}),
                                new Line("RSI 5", Line.Scale.INDEX, 3, new double[0]))),
                new Performance(
                        1,
                        Figure.of(252.1),
                        EquityCurve.of(new double[] {0.1 + 0.2, 4.9e-324}, measures(-1e-300)),
                        EquityCurve.of(new double[] {0.3, 0.7}, measures(Math.PI)),
                        new TradeStatistics(
                                2,
                                Figure.of(0.1),
                                Figure.undefined("no trade lost"),
                                Figure.of(0.2),
                                Figure.of(0.3),
                                Figure.of(0.4))),
                new Measured(Compute.LAMBDA, 3, 5_000_000_000L, 12_345, 20, "worker-1"),
                List.of("one notice"),
                "1",
                "ab",
                "sha256:cd");
    }

    /** Each figure another one, so that none comes back as its neighbour. */
    private static PerformanceMeasures measures(double first) {
        return new PerformanceMeasures(
                Figure.of(first),
                Figure.undefined("less than a year"),
                Figure.of(3.3),
                Figure.of(-0.0),
                Figure.undefined("no bar lost"),
                Figure.of(1),
                Figure.of(0.1 + 0.7));
    }
}
