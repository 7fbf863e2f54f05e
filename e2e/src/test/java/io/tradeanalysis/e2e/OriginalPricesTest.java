package io.tradeanalysis.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Through every tier, on the original's prices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginalPricesTest {

    private Product product;
    private Api api;

    @BeforeAll
    void start() throws IOException {
        product = Product.start(OriginalPrices.folder(), "--workers=2");
        api = new Api(product.address());
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void shouldListTheOriginalsAssets() throws IOException, InterruptedException {
        assertThat(api.assets()).hasToString("""
                        [{"asset":"AAPL","name":"Apple","currency":"USD","from":"2005-02-22","to":"2020-02-20","prices":3775},\
                        {"asset":"AMZN","name":"Amazon","currency":"USD","from":"2005-02-22","to":"2020-02-20","prices":3775},\
                        {"asset":"BABA","name":"Alibaba","currency":"USD","from":"2014-09-19","to":"2020-02-20","prices":1364},\
                        {"asset":"BTC-GBP","name":"Bitcoin","currency":"GBP","from":"2014-09-17","to":"2020-02-21","prices":1984}]""");
    }

    @Test
    void shouldGiveTheGoldenCase() throws IOException, InterruptedException {
        JsonNode result = api.analyse("AMZN", 500, 1_000, 100_000, 2, "ec2", 42).body();

        assertThat(result.at("/summary/trades").asInt()).isEqualTo(11);
        assertThat(result.at("/summary/totalProfit").asDouble()).isCloseTo(1913490.12, within(0.005));
        assertThat(result.at("/summary/averageProfit").asDouble()).isCloseTo(173953.647, within(0.0005));
        for (JsonNode trade : result.get("trades")) {
            for (JsonNode risk : trade.get("risk")) {
                double closedForm = risk.get("closedForm").asDouble();
                double spread = trade.get("returnDeviation").asDouble()
                        * trade.get("openPrice").asDouble()
                        * 1_000;
                // four standard errors at S = 100,000: 4 x 2.1131 (95 %) or 3.7330 (99 %) over sqrt(100,000)
                double tolerance = risk.get("confidence").asString().equals("0.95") ? 0.02673 : 0.04722;
                assertThat(risk.get("valueAtRisk").asDouble()).isCloseTo(closedForm, within(tolerance * spread));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"AMZN, 20, 20, 10000", "BTC-GBP, 50, 100, 10000", "AMZN, 500, 1000, 100000"})
    void shouldGiveTheSameFingerprintWhereverAndByHoweverManyItIsComputed(
            String asset, int movingAverage, int window, int samples) throws IOException, InterruptedException {
        List<String> fingerprints = new ArrayList<>();
        for (String compute : List.of("ec2", "lambda")) {
            for (int resources : new int[] {1, 2, 3, 7, 10}) {
                JsonNode result = api.analyse(asset, movingAverage, window, samples, resources, compute, 42)
                        .body();
                fingerprints.add(result.get("fingerprint").asString());
            }
        }
        JsonNode otherSeed =
                api.analyse(asset, movingAverage, window, samples, 2, "ec2", 43).body();

        assertThat(fingerprints).hasSize(10).containsOnly(fingerprints.getFirst());
        assertThat(otherSeed.get("fingerprint").asString()).isNotEqualTo(fingerprints.getFirst());
    }

    @Test
    void shouldSpreadAttemptsOverTheWorkers() throws IOException, InterruptedException {
        List<String> workers = new ArrayList<>();
        // with two workers picked evenly, 40 answers from one of them have a chance of 2e-12
        for (int i = 0; i < 40; i++) {
            JsonNode result = api.analyse("BABA", 20, 20, 100, 1, "ec2", i).body();
            workers.add(result.at("/measured/worker").asString());
        }

        assertThat(workers).contains("worker-1", "worker-2");
    }

    @Test
    void shouldSayWhyThereIsNoTrade() throws IOException, InterruptedException {
        Api.Answer averageTooLong = api.analyse("AMZN", 5_000, 20, 1_000, 1, "ec2", 1);
        Api.Answer windowTooLong = api.analyse("AMZN", 20, 3_775, 1_000, 1, "ec2", 1);

        assertThat(averageTooLong.status()).isEqualTo(200);
        assertThat(averageTooLong.body().at("/summary/trades").asInt()).isZero();
        assertThat(averageTooLong.body().at("/notices/0").asString())
                .isEqualTo("No trade: a moving average of 5,000 bars needs more than the 3,775 prices there are;"
                        + " choose a smaller A.");
        assertThat(windowTooLong.body().at("/notices/0").asString())
                .isEqualTo("No trade: the first 3,775 prices only fill the window and there are 3,775;"
                        + " choose a smaller V.");
    }
}
