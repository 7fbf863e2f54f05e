package io.tradeanalysis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.RiskRows;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.FittedParameter;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.risk.RiskAssessor;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No bit of a double is lost on the way in or out. */
class BitEqualityTest {

    private static final Pattern NUMBERS = Pattern.compile("\"[a-zA-Z]+\":(-?[0-9][0-9.E+-]*|null)");

    private final Random random = new Random(42);

    @Test
    void shouldReadEveryDoubleAsItWasWritten() {
        List<TradeTerms> trades =
                IntStream.range(0, FunctionApi.MAX_TRADES).mapToObj(this::trade).toList();
        RiskBatch batch = batch(100, Model.STUDENT_T, prices(10_000), trades);

        assertThat(new BatchReader().read(json(batch))).isEqualTo(new Reading.Good(batch));
    }

    @Test
    void shouldWriteTheFiguresOfTheEngine() {
        RiskBatch batch = batch(
                2_000,
                Model.NORMAL,
                prices(10_000),
                IntStream.range(0, 50).mapToObj(this::trade).toList());
        RiskAssessor assessor = RiskAssessor.of(batch);
        List<TradeRisk> risks = batch.trades().stream().map(assessor::assess).toList();

        String written = new AnswerWriter().write(new RiskRows("1", 0, risks));

        assertThat(numbers(written)).containsExactlyElementsOf(numbers(risks));
    }

    @Test
    void shouldWriteTheFittedModel() {
        List<FittedParameter> fit = IntStream.range(0, 1_000)
                .mapToObj(i -> new FittedParameter("p" + i, number()))
                .toList();

        String written = new AnswerWriter().write(new RiskRows("1", 0, List.of(new TradeRisk(3, List.of(), fit))));

        assertThat(written).contains("\"number\":3,\"risk\":[],\"fit\":[{\"name\":\"p0\",\"value\":");
        assertThat(numbers(written))
                .isEqualTo(fit.stream().map(p -> bits(p.value())).toList());
    }

    /** The bits of every figure in the text, or null. */
    private static List<String> numbers(String json) {
        return NUMBERS.matcher(json)
                .results()
                .filter(field -> !field.group().matches("\"(number|cpuMillis|reason)\".*"))
                .map(field -> field.group(1))
                .map(value -> value.equals("null") ? value : bits(Double.parseDouble(value)))
                .toList();
    }

    private static List<String> numbers(List<TradeRisk> risks) {
        return risks.stream()
                .flatMap(trade -> trade.risk().stream())
                .flatMap(BitEqualityTest::numbers)
                .toList();
    }

    private static Stream<String> numbers(RiskFigures figures) {
        return Stream.of(
                        Stream.of(bits(figures.valueAtRisk())),
                        numbers(figures.interval()),
                        Stream.of(bits(figures.expectedShortfall())),
                        numbers(figures.expectedShortfallInterval()),
                        Stream.of(bits(figures.closedForm()), bits(figures.closedFormExpectedShortfall())))
                .flatMap(numbers -> numbers);
    }

    private static Stream<String> numbers(@Nullable Interval interval) {
        return interval == null ? Stream.of("null") : Stream.of(bits(interval.lower()), bits(interval.upper()));
    }

    private static String bits(@Nullable Double value) {
        return value == null ? "null" : Long.toHexString(Double.doubleToRawLongBits(value));
    }

    private TradeTerms trade(int number) {
        int firstPrice = random.nextInt(9_000);
        return new TradeTerms(
                number,
                random.nextBoolean() ? Signal.BUY : Signal.SELL,
                number == 2 ? Double.MIN_VALUE : Math.pow(10, random.nextDouble(-9, 21)),
                price(),
                number == 0 ? -0.0 : number(),
                number == 1 ? Double.MIN_VALUE : Math.abs(number()),
                firstPrice,
                firstPrice + 3 + random.nextInt(900));
    }

    private double[] prices(int count) {
        return DoubleStream.generate(this::price).limit(count).toArray();
    }

    private double price() {
        return Math.pow(10, random.nextDouble(-9, 12));
    }

    private double number() {
        return random.nextGaussian() * Math.pow(10, random.nextDouble(-12, 2));
    }

    private static RiskBatch batch(int samples, Model model, double[] prices, List<TradeTerms> trades) {
        List<ConfidenceLevel> confidences =
                List.of(ConfidenceLevel.of("0.95"), ConfidenceLevel.of("0.99"), ConfidenceLevel.of("0.9999"));
        return new RiskBatch(Engine.version(model), (1L << 53) - 1, samples, 1, model, confidences, prices, trades);
    }

    private static String json(RiskBatch batch) {
        return "{\"engine\":\"%s\",\"seed\":%d,\"samples\":%d,\"horizon\":%d,\"model\":\"%s\",\"confidences\":[%s],\"prices\":[%s],\"trades\":[%s]}"
                .formatted(
                        batch.engine(),
                        batch.seed(),
                        batch.samples(),
                        batch.horizon(),
                        batch.model().wireName(),
                        batch.confidences().stream()
                                .map(level -> "\"" + level + "\"")
                                .collect(Collectors.joining(",")),
                        DoubleStream.of(batch.prices())
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining(",")),
                        batch.trades().stream().map(BitEqualityTest::json).collect(Collectors.joining(",")));
    }

    private static String json(TradeTerms trade) {
        return "{\"number\":%d,\"signal\":\"%s\",\"units\":%s,\"openPrice\":%s,\"meanReturn\":%s,\"returnDeviation\":%s,\"firstPrice\":%d,\"lastPrice\":%d}"
                .formatted(
                        trade.number(),
                        trade.signal(),
                        trade.units(),
                        trade.openPrice(),
                        trade.meanReturn(),
                        trade.returnDeviation(),
                        trade.firstPrice(),
                        trade.lastPrice());
    }
}
