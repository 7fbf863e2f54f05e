package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.frontend.fake.CannedResult;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSite.class)
class AnalysesTest {

    private static final String INPUTS =
            "\"asset\":\"AMZN\",\"movingAverage\":500,\"window\":1000,\"samples\":100000,\"resources\":2,\"compute\":\"ec2\"";

    @Test
    void shouldListAssetsWithThoseThatCannotBeUsed(Site site) {
        JsonNode assets = Described.body(site.get("/api/v1/assets"), 200, "/api/v1/assets", "get");

        assertThat(assets.get(0).toString())
                .isEqualTo("{\"asset\":\"AMZN\",\"name\":\"Amazon\",\"currency\":\"USD\",\"from\":\"2005-02-22\","
                        + "\"to\":\"2020-02-20\",\"prices\":3776}");
        assertThat(assets.get(2).path("from").isNull()).isTrue();
        assertThat(assets.get(2).path("problem").asString()).contains("line 17");
    }

    @Test
    void shouldAnswerWithEveryFigureOfTheWorkersResult(Site site) {
        AtomicReference<AnalysisResult> sent = new AtomicReference<>();
        site.worker().follow(Scripts.result(request -> {
            AnalysisResult result = CannedResult.of(request, Scripts.PRICES, "USD", List.of("4 rows were skipped"));
            sent.set(result);
            return result;
        }));

        JsonNode result = Described.analysis(site.analyse("{" + INPUTS + ",\"seed\":42}"));

        AnalysisResult expected = sent.get();
        assertThat(result.path("trades").size()).isEqualTo(expected.trades().size());
        JsonNode trade = result.path("trades").get(3);
        assertThat(trade.path("profit").asDouble())
                .isEqualTo(expected.trades().get(3).profit());
        assertThat(trade.path("openDate").asString())
                .isEqualTo(expected.trades().get(3).openDate().toString());
        assertThat(trade.path("risk").get(1).path("confidence").asString()).isEqualTo("0.99");
        assertThat(trade.path("risk").get(0).has("reason")).isFalse();
        assertThat(result.path("summary").path("totalProfit").asDouble())
                .isEqualTo(expected.summary().totalProfit());
        assertThat(result.path("summary").path("winningTrades").asInt())
                .isEqualTo(expected.summary().winningTrades());
        assertThat(result.path("notices").get(0).asString()).isEqualTo("4 rows were skipped");
        assertThat(result.path("fingerprint").asString()).isEqualTo(expected.fingerprint());
        // by hand: 20 ms / 2 / 3,600,000 ms * $0.106 = $0.00000029444
        assertThat(result.at("/measured/usd").decimalValue()).isEqualByComparingTo("0.000000294");
        assertThat(result.at("/measured/listPricesOf").asString()).isEqualTo("2026-11-22");
        assertThat(result.path("series").path("movingAverage").get(498).isNull())
                .isTrue();
        assertThat(result.path("series").path("movingAverage").get(499).asDouble())
                .isEqualTo(expected.series().lines().getFirst().values()[0]);
    }

    @Test
    void shouldAnswerWithTheStrategysPerformanceBesideBuyingAndHolding(Site site) {
        AtomicReference<AnalysisResult> sent = new AtomicReference<>();
        site.worker().follow(Scripts.result(request -> {
            AnalysisResult result = CannedResult.of(request, Scripts.PRICES, "USD", List.of());
            sent.set(result);
            return result;
        }));

        JsonNode result = Described.analysis(site.analyse("{" + INPUTS + ",\"seed\":42}"));

        Performance expected = sent.get().performance();
        JsonNode performance = result.path("performance");
        assertThat(performance.path("strategy").toString())
                .isEqualTo("{\"totalReturn\":-0.25,\"annualReturn\":-0.025,\"annualVolatility\":0.321,"
                        + "\"sharpeRatio\":0.56,\"sortinoRatio\":0.78,\"maximumDrawdown\":0.654,"
                        + "\"calmarRatio\":-0.0382262996941896,\"reasons\":{}}");
        assertThat(performance.path("buyAndHold").path("totalReturn").asDouble())
                .isEqualTo(12.5);
        assertThat(performance.path("trades").toString())
                .isEqualTo("{\"winRate\":0.4,\"profitFactor\":null,\"exposure\":1.0,\"averageHoldingBars\":12.34,"
                        + "\"averageHoldingDays\":17.05,\"reasons\":{\"profitFactor\":\"no trade lost\"}}");
        JsonNode equity = result.path("series").path("equity");
        assertThat(equity.path("strategy").size()).isEqualTo(Scripts.PRICES);
        assertThat(equity.path("strategy").get(expected.firstRow() - 1).isNull())
                .isTrue();
        assertThat(equity.path("strategy").get(expected.firstRow()).asDouble())
                .isEqualTo(expected.strategy().equity()[0]);
        assertThat(equity.path("buyAndHold").get(Scripts.PRICES - 1).asDouble())
                .isEqualTo(expected.buyAndHold().equity()[Scripts.PRICES - 1 - expected.firstRow()]);
    }

    @Test
    void shouldFillInDefaultsAndReportThem(Site site) {
        JsonNode request =
                Described.analysis(site.analyse("{" + INPUTS + ",\"seed\":42}")).path("request");

        assertThat(request.toString())
                .isEqualTo("{" + INPUTS + ",\"seed\":42,\"units\":1000,\"confidences\":[\"0.95\",\"0.99\"],"
                        + "\"model\":\"normal\",\"horizon\":1,\"fill\":\"signal-close\",\"costBasisPoints\":0,"
                        + "\"strategy\":\"sma-cross\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dual-sma | \"fastSma\":50,\"slowSma\":200 | SMA 50, SMA 200",
                "ema-cross | \"fastEma\":9,\"slowEma\":21 | EMA 9, EMA 21",
                "rsi | \"rsiPeriod\":14,\"oversold\":25,\"overbought\":75 | RSI 14, Oversold 25, Overbought 75",
                "bollinger | \"bandPeriod\":20,\"bandWidth\":2.5 | SMA 20, Upper band, Lower band",
                "donchian | \"channelPeriod\":30 | Highest of 30, Lowest of 30"
            })
    void shouldReportTheParametersOfTheChosenStrategyAndItsLines(
            String strategy, String parameters, String lines, Site site) {
        JsonNode result = Described.analysis(site.analyse("{\"asset\":\"AMZN\"," + parameters
                + ",\"movingAverage\":7,\"window\":1000,\"samples\":1000,\"resources\":2,\"compute\":\"ec2\",\"seed\":1,"
                + "\"strategy\":\"" + strategy + "\"}"));

        assertThat(result.path("request").toString())
                .startsWith("{\"asset\":\"AMZN\"," + parameters + ",\"window\":1000,")
                .endsWith("\"strategy\":\"" + strategy + "\"}");
        JsonNode series = result.path("series");
        assertThat(series.path("lines")
                        .valueStream()
                        .map(line -> line.path("name").asString()))
                .containsExactly(lines.split(", ", -1));
        for (JsonNode line : series.path("lines")) {
            assertThat(line.path("scale").asString()).isEqualTo(strategy.equals("rsi") ? "index" : "price");
            assertThat(line.path("values").size()).isEqualTo(Scripts.PRICES);
            assertThat(line.path("values").get(0).isNull()).isTrue();
            assertThat(line.path("values").get(Scripts.PRICES - 1).isNumber()).isTrue();
        }
        assertThat(series.path("movingAverage").size()).isEqualTo(Scripts.PRICES);
        assertThat(series.path("movingAverage").valueStream()).allMatch(JsonNode::isNull);
    }

    @Test
    void shouldGiveTheAverageOfTheDefaultStrategyOnce(Site site) {
        JsonNode series =
                Described.analysis(site.analyse("{" + INPUTS + ",\"seed\":42}")).path("series");

        assertThat(series.path("lines").size()).isZero();
        assertThat(series.path("movingAverage").valueStream()).anyMatch(JsonNode::isNumber);
    }

    @Test
    void shouldTakeMoneyFillCostsModelAndHorizonAndReportThem(Site site) {
        AtomicReference<AnalysisResult> sent = new AtomicReference<>();
        site.worker().follow(Scripts.result(request -> {
            AnalysisResult result = CannedResult.of(request, Scripts.PRICES, "USD", List.of());
            sent.set(result);
            return result;
        }));

        JsonNode result = Described.analysis(site.analyse("{" + INPUTS
                + ",\"seed\":42,\"amount\":10000,\"confidences\":[\"0.975\"],\"model\":\"student-t\",\"horizon\":10,"
                + "\"fill\":\"next-open\",\"costBasisPoints\":5}"));

        assertThat(result.path("request").toString())
                .isEqualTo("{" + INPUTS + ",\"seed\":42,\"amount\":10000,\"confidences\":[\"0.975\"],"
                        + "\"model\":\"student-t\",\"horizon\":10,\"fill\":\"next-open\",\"costBasisPoints\":5,"
                        + "\"strategy\":\"sma-cross\"}");
        TradeResult expected = sent.get().trades().getFirst();
        JsonNode trade = result.path("trades").get(0);
        assertThat(trade.path("units").asDouble()).isEqualTo(10_000 / expected.openPrice());
        assertThat(trade.path("costs").asDouble()).isEqualTo(expected.costs()).isPositive();
        assertThat(trade.path("fit").toString()).isEqualTo("{\"location\":9.1E-4,\"scale\":0.0132,\"degrees\":4.1}");
    }

    @Test
    void shouldSayWhyAModelHasNoFigures(Site site) {
        JsonNode result =
                Described.analysis(site.analyse("{" + INPUTS + ",\"seed\":1,\"model\":\"filtered-historical\"}"));

        JsonNode first = result.path("trades").get(0);
        assertThat(first.path("fit").isNull()).isTrue();
        assertThat(first.at("/risk/0/valueAtRisk").isNull()).isTrue();
        assertThat(first.at("/risk/0/reason").asString()).isEqualTo(CannedResult.UNFIT);
        assertThat(result.at("/summary/risk/0/averageValueAtRisk").isNumber()).isTrue();
        assertThat(result.at("/summary/risk/0/trades").asInt())
                .isBetween(1, result.path("trades").size() - 1);
        assertThat(result.path("trades").valueStream().map(trade -> trade.at("/fit/beta")))
                .anyMatch(JsonNode::isNumber);
    }

    @Test
    void shouldDrawAndReportASeedWhenThereIsNone(Site site) {
        long first = seed(Described.analysis(site.analyse("{" + INPUTS + "}")));
        long second = seed(Described.analysis(site.analyse("{" + INPUTS + ",\"seed\":null}")));

        assertThat(first).isBetween(0L, Limits.MAX_SEED).isNotEqualTo(second);
    }

    @Test
    void shouldTakeTheLargestSeedWithoutLoss(Site site) {
        assertThat(seed(Described.analysis(site.analyse("{" + INPUTS + ",\"seed\":9007199254740991}"))))
                .isEqualTo(9_007_199_254_740_991L);
    }

    @Test
    void shouldSayNullAndWhyWhereAFigureIsNotDefined(Site site) {
        JsonNode result = Described.analysis(site.analyse(
                "{" + INPUTS.replace("100000", "100") + ",\"seed\":1,\"confidences\":[\"0.97\",\"0.999\"]}"));

        JsonNode open = result.path("trades").get(0).path("risk").get(0);
        assertThat(open.path("interval").size()).isEqualTo(2);
        assertThat(open.path("interval").get(1).isNull()).isTrue();
        JsonNode missing = result.path("trades").get(0).path("risk").get(1);
        assertThat(missing.path("valueAtRisk").isNull()).isTrue();
        assertThat(missing.path("interval").isNull()).isTrue();
        assertThat(missing.path("reason").asString()).isEqualTo("S is too small for this confidence level");
        assertThat(result.path("summary")
                        .path("risk")
                        .get(1)
                        .path("averageInterval")
                        .isNull())
                .isTrue();
    }

    @Test
    void shouldAnswerWithoutTradesToo(Site site) {
        JsonNode result = Described.analysis(site.analyse("{" + INPUTS.replace("500", "5000") + "}"));

        assertThat(result.path("trades").size()).isZero();
        assertThat(result.path("summary").path("averageProfit").isNull()).isTrue();
        assertThat(result.path("series").path("movingAverage").get(3775).isNull())
                .isTrue();
    }

    private static long seed(JsonNode result) {
        return result.path("request").path("seed").asLong();
    }
}
