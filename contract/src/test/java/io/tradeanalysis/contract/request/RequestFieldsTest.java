package io.tradeanalysis.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFieldsTest {

    private static final Map<String, String> GOOD = Map.of(
            "asset", "AMZN",
            "movingAverage", "500",
            "window", "1000",
            "samples", "100000",
            "resources", "2",
            "compute", "ec2",
            "seed", "42");

    @Test
    void shouldFillInTheDefaults() {
        assertThat(valid(GOOD)).isEqualTo(AnalysisRequest.of("AMZN", 500, 1_000, 100_000, 42));
    }

    @Test
    void shouldDrawASeedWhereThereIsNone() {
        Map<String, String> fields = with("seed", " ");

        assertThat(RequestFields.check(fields, () -> 7))
                .isEqualTo(new Checked.Valid(AnalysisRequest.of("AMZN", 500, 1_000, 100_000, 7)));
    }

    @Test
    void shouldReadBackWhatARequestSays() {
        AnalysisRequest request = valid(Map.of(
                "asset", "BTC-GBP",
                "movingAverage", "3",
                "window", "20",
                "samples", "1000000",
                "resources", "10",
                "compute", "lambda",
                "seed", "9007199254740991",
                "units", "5",
                "confidences", "0.99,0.9,0.975"));

        assertThat(valid(request.toFields())).isEqualTo(request);
        assertThat(valid(request.toShortFields())).isEqualTo(request);
        assertThat(request.toFields())
                .containsOnlyKeys(
                        "asset",
                        "movingAverage",
                        "window",
                        "samples",
                        "resources",
                        "compute",
                        "seed",
                        "units",
                        "confidences",
                        "model",
                        "horizon",
                        "fill",
                        "costBasisPoints",
                        "strategy");
        assertThat(request.toShortFields())
                .containsOnlyKeys(
                        "asset",
                        "movingAverage",
                        "window",
                        "samples",
                        "resources",
                        "compute",
                        "seed",
                        "units",
                        "confidences");
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void shouldReadBackEveryStrategyWithItsOwnParametersOnly(String fields, Strategy strategy) {
        AnalysisRequest request = valid(without("movingAverage", parsed(fields)));

        assertThat(request.strategy()).isEqualTo(strategy);
        assertThat(valid(request.toFields())).isEqualTo(request);
        assertThat(valid(request.toShortFields())).isEqualTo(request);
        assertThat(request.toFields())
                .containsAllEntriesOf(strategy.toFields())
                .containsEntry("strategy", strategy.name().wireName())
                .hasSize(13 + strategy.toFields().size());
        assertThat(request.toFields().keySet())
                .containsSubsequence(strategy.toFields().keySet());
    }

    static Stream<Arguments> strategies() {
        return Stream.of(
                Arguments.of("movingAverage=20", new Strategy.SmaCross(20)),
                Arguments.of("strategy=dual-sma", new Strategy.DualSma(50, 200)),
                Arguments.of("strategy=dual-sma fastSma=3 slowSma=4", new Strategy.DualSma(3, 4)),
                Arguments.of("strategy=ema-cross", new Strategy.EmaCross(12, 26)),
                Arguments.of(
                        "strategy=ema-cross fastEma=999,999 slowEma=1,000,000",
                        new Strategy.EmaCross(999_999, 1_000_000)),
                Arguments.of("strategy=rsi", new Strategy.Rsi(14, 30, 70)),
                Arguments.of("strategy=rsi rsiPeriod=9 oversold=1 overbought=99", new Strategy.Rsi(9, 1, 99)),
                Arguments.of("strategy=bollinger", new Strategy.Bollinger(20, new BigDecimal("2"))),
                Arguments.of(
                        "strategy=bollinger bandPeriod=5 bandWidth=.50",
                        new Strategy.Bollinger(5, new BigDecimal("0.5"))),
                Arguments.of("strategy=bollinger bandWidth=10.00", new Strategy.Bollinger(20, new BigDecimal("10"))),
                Arguments.of("strategy=donchian", new Strategy.Donchian(20)),
                Arguments.of("strategy=donchian channelPeriod=55", new Strategy.Donchian(55)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    strategy=dual-sma fastSma=50 slowSma=50 | slowSma | Only integers larger than fastSma, 50
                    strategy=dual-sma fastSma=5000 slowSma=3 | slowSma | Only integers larger than fastSma, 5,000
                    strategy=dual-sma fastSma=2 | fastSma | Only integers larger than 2
                    strategy=dual-sma slowSma=x | slowSma | Only integers larger than 2
                    strategy=ema-cross fastEma=26 | slowEma | Only integers larger than fastEma, 26
                    strategy=ema-cross slowEma=1000001 | slowEma | Only integers between 3 and 1,000,000
                    strategy=rsi rsiPeriod=2 | rsiPeriod | Only integers larger than 2
                    strategy=rsi oversold=50 | oversold | Only integers between 1 and 49
                    strategy=rsi overbought=100 | overbought | Only integers between 51 and 99
                    strategy=bollinger bandPeriod=2 | bandPeriod | Only integers larger than 2
                    strategy=bollinger bandWidth=0 | bandWidth | Only decimals above 0, at most 10, such as 2 or 2.5, with at most 2 decimals
                    strategy=bollinger bandWidth=10.01 | bandWidth | Only decimals above 0, at most 10, such as 2 or 2.5, with at most 2 decimals
                    strategy=bollinger bandWidth=2.125 | bandWidth | Only decimals above 0, at most 10, such as 2 or 2.5, with at most 2 decimals
                    strategy=bollinger bandWidth=-2 | bandWidth | Only decimals above 0, at most 10, such as 2 or 2.5, with at most 2 decimals
                    strategy=donchian channelPeriod=1e3 | channelPeriod | Only integers larger than 2
                    strategy=magic | strategy | Only sma-cross or dual-sma or ema-cross or rsi or bollinger or donchian
                    model=magic | model | Only normal or student-t or bootstrap or filtered-historical
                    horizon=0 | horizon | Only integers between 1 and 250
                    fill=close | fill | Only signal-close or next-open
                    costBasisPoints=1001 | costBasisPoints | Only integers between 0 and 1,000
                    costBasisPoints=-1 | costBasisPoints | Only integers between 0 and 1,000
                    amount=0 | amount | Only integers between 1 and 1,000,000,000,000
                    amount=9 units=5 | amount | Either units or an amount of money, not both
                    """)
    void shouldSayWhatIsWrongWithOneField(String fields, String field, String message) {
        assertThat(errors(and(parsed(fields)))).containsExactly(new FieldError(field, message));
    }

    @Test
    void shouldNotLookAtParametersOfOtherStrategies() {
        assertThat(valid(and(Map.of("fastSma", "x", "oversold", "99", "bandWidth", "-1"))))
                .isEqualTo(valid(GOOD));
    }

    @Test
    void shouldReadBackModelHorizonFillCostsAndAmount() {
        AnalysisRequest request = valid(and(Map.of(
                "model", "filtered-historical",
                "horizon", "250",
                "fill", "next-open",
                "costBasisPoints", "5",
                "amount", "1,000,000,000,000")));

        assertThat(request.model()).isEqualTo(Model.FILTERED_HISTORICAL);
        assertThat(request.horizon()).isEqualTo(250);
        assertThat(request.fill()).isEqualTo(Fill.NEXT_OPEN);
        assertThat(request.costBasisPoints()).isEqualTo(5);
        assertThat(request.size()).isEqualTo(new PositionSize.Amount(1_000_000_000_000L));
        assertThat(valid(request.toFields())).isEqualTo(request);
        assertThat(valid(request.toShortFields())).isEqualTo(request);
        assertThat(request.toFields()).containsEntry("amount", "1000000000000").doesNotContainKey("units");
    }

    /** A form sends its units field with its default even where the user chose an amount. */
    @Test
    void shouldTakeAnAmountBesideTheDefaultUnits() {
        assertThat(valid(and(Map.of("units", "1000", "amount", "25000"))).size())
                .isEqualTo(new PositionSize.Amount(25_000));
    }

    @Test
    void shouldFindAllMistakesAtOnceWithTheOriginalsPrompts() {
        Map<String, String> fields = Map.of(
                "movingAverage", "2",
                "window", "abc",
                "samples", "99",
                "resources", "11",
                "compute", "gpu",
                "seed", "-1",
                "units", "0",
                "confidences", "0.95,1.2",
                "model", "magic",
                "horizon", "251");

        assertThat(errors(fields))
                .containsExactly(
                        new FieldError("asset", "Choose an asset"),
                        new FieldError("movingAverage", "Only integers larger than 2"),
                        new FieldError("window", "Only integers larger than 2"),
                        new FieldError("samples", "Only integers between 100 and 1,000,000"),
                        new FieldError("resources", "Only integers between 1 and 10"),
                        new FieldError("compute", "Only ec2 or lambda"),
                        new FieldError("seed", "Only integers between 0 and 9,007,199,254,740,991"),
                        new FieldError("units", "Only integers between 1 and 1,000,000,000"),
                        new FieldError(
                                "confidences",
                                "Only 1 to 10 different decimals above 0.5 and below 1, such as 0.95, with at most 6 decimals"),
                        new FieldError("model", "Only normal or student-t or bootstrap or filtered-historical"),
                        new FieldError("horizon", "Only integers between 1 and 250"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", " 100000 ", "100,000", "100 000", "100_000"})
    void shouldReadGroupedNumbers(String text) {
        assertThat(valid(with("samples", text)).samples()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1e5",
                "100.0",
                "0x400",
                "1,00,000",
                "100,0000",
                "99",
                "1000001",
                "99999999999999999999",
                "١٠٠٠",
                "+1000"
            })
    void shouldRejectWhatIsNoNumberInTheRange(String text) {
        assertThat(errors(with("samples", text)))
                .containsExactly(new FieldError("samples", "Only integers between 100 and 1,000,000"));
    }

    @ParameterizedTest
    @CsvSource({
        "movingAverage, 1000001, 'Only integers between 3 and 1,000,000'",
        "window, 2, Only integers larger than 2",
        "window, 2.5, Only integers larger than 2",
        "window, -3, Only integers larger than 2"
    })
    void shouldSayWhichBarsAreAllowed(String field, String text, String message) {
        assertThat(errors(with(field, text))).containsExactly(new FieldError(field, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1", "0", "95", "0.95,0.95", "0.9500001", "0.95;0.99", ",", "NaN"})
    void shouldRejectConfidencesOutsideTheirRange(String text) {
        assertThat(errors(with("confidences", text)))
                .extracting(FieldError::field)
                .containsExactly("confidences");
    }

    @Test
    void shouldRejectMoreConfidencesThanAllowed() {
        assertThat(errors(with("confidences", "0.6,0.61,0.62,0.63,0.64,0.65,0.66,0.67,0.68,0.69,0.7")))
                .hasSize(1);
    }

    @Test
    void shouldOrderConfidences() {
        assertThat(valid(with("confidences", ".99, 0.950")).confidences())
                .containsExactly(ConfidenceLevel.of("0.95"), ConfidenceLevel.of("0.99"));
    }

    @Test
    void shouldRejectANameThatNoAssetHas() {
        assertThat(errors(with("asset", "A".repeat(41))))
                .containsExactly(new FieldError("asset", "Only names of at most 40 characters"));
    }

    private static Map<String, String> parsed(String fields) {
        return Arrays.stream(fields.split(" ", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    private static Map<String, String> and(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(GOOD);
        fields.putAll(more);
        return fields;
    }

    private static Map<String, String> without(String field, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(GOOD);
        fields.remove(field);
        fields.putAll(more);
        return fields;
    }

    private static Map<String, String> with(String field, String text) {
        Map<String, String> fields = new HashMap<>(GOOD);
        fields.put(field, text);
        return fields;
    }

    private static AnalysisRequest valid(Map<String, String> fields) {
        Checked checked = RequestFields.check(fields, () -> 0);
        assertThat(checked).isInstanceOf(Checked.Valid.class);
        return ((Checked.Valid) checked).request();
    }

    private static List<FieldError> errors(Map<String, String> fields) {
        Checked checked = RequestFields.check(fields, () -> 0);
        assertThat(checked).isInstanceOf(Checked.Invalid.class);
        return ((Checked.Invalid) checked).errors();
    }
}
