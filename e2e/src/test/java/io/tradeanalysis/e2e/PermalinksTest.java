package io.tradeanalysis.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Links of random analyses lead to the same figures, bit for bit, whoever computes them. */
class PermalinksTest {

    private static final int LINKS = 50;

    /** A fingerprint of no trades says nothing. The links are the same each time. */
    private static final int LEAST_WITH_TRADES = 45;

    private static final JsonMapper JSON = new JsonMapper();

    /** Front ends pick a worker at random, so the other one of two is not met within so many times once in 10^9. */
    private static final int MOST_TRIES = 30;

    private static final List<String> STRATEGIES = List.of(
            "\"strategy\":\"sma-cross\",\"movingAverage\":%d",
            "\"strategy\":\"dual-sma\",\"fastSma\":%d,\"slowSma\":150",
            "\"strategy\":\"ema-cross\",\"fastEma\":%d,\"slowEma\":150",
            "\"strategy\":\"rsi\",\"rsiPeriod\":%d,\"oversold\":45,\"overbought\":55",
            "\"strategy\":\"bollinger\",\"bandPeriod\":%d,\"bandWidth\":1.5",
            "\"strategy\":\"donchian\",\"channelPeriod\":%d");

    private static final List<String> MODELS = List.of("normal", "student-t", "bootstrap", "filtered-historical");

    @Test
    void shouldLeadToTheSameFiguresOnAnotherWorkerAndOnTheFunction(@TempDir Path folder)
            throws IOException, InterruptedException {
        for (int asset = 0; asset < 3; asset++) {
            Files.writeString(folder.resolve("WALK" + asset + ".csv"), GeneratedPrices.csv(900, asset));
        }
        RandomGenerator random = new SplittableRandom(20);
        try (Product product = Product.start(folder, "--workers=2")) {
            Api api = new Api(product.address());
            int withTrades = 0;
            for (int link = 0; link < LINKS; link++) {
                withTrades += rerun(api, inputs(link, random)) > 0 ? 1 : 0;
            }
            assertThat(withTrades).isGreaterThanOrEqualTo(LEAST_WITH_TRADES);
        }
    }

    /** How many trades the figures are of. */
    private static int rerun(Api api, String inputs) throws IOException, InterruptedException {
        Api.Answer answer = api.analyse(inputs);
        assertThat(answer.status())
                .as("%s: %s", inputs, answer.body().get("errors"))
                .isEqualTo(200);
        JsonNode first = answer.body();
        String link = first.get("link").asString();

        JsonNode other = onAnotherWorker(api, link, worker(first));
        JsonNode function = json(api, link.replace("compute=ec2", "compute=lambda"));

        assertThat(function.at("/measured/compute").asString()).isEqualTo("lambda");
        for (JsonNode again : List.of(other, function)) {
            assertThat(again.get("fingerprint")).as(link).isEqualTo(first.get("fingerprint"));
            assertThat(again.get("trades")).as(link).isEqualTo(first.get("trades"));
            assertThat(again.get("summary")).as(link).isEqualTo(first.get("summary"));
        }
        assertThat(api.get(link).body()).contains("Same result as when this link was made.");
        return first.get("trades").size();
    }

    private static JsonNode onAnotherWorker(Api api, String link, String worker)
            throws IOException, InterruptedException {
        for (int times = 0; times < MOST_TRIES; times++) {
            JsonNode result = json(api, link);
            if (!worker(result).equals(worker)) {
                return result;
            }
        }
        throw new AssertionError("always on " + worker);
    }

    private static JsonNode json(Api api, String link) throws IOException, InterruptedException {
        var answer = api.get(link.replace("/analysis?", "/analysis.json?"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String worker(JsonNode result) {
        return result.at("/measured/worker").asString();
    }

    /** Each strategy and each model comes with each other; all else is random. */
    private static String inputs(int link, RandomGenerator random) {
        Set<String> levels = new TreeSet<>();
        IntStream.rangeClosed(0, random.nextInt(3))
                .forEach(_ -> levels.add("\"0.%d\"".formatted(510 + random.nextInt(480))));
        return """
                {"asset":"WALK%d",%s,"model":"%s","window":%d,"samples":%d,"resources":%d,"compute":"ec2","seed":%d,
                 "horizon":%d,"fill":"%s","costBasisPoints":%d,"confidences":[%s],%s}""".formatted(
                        random.nextInt(3),
                        STRATEGIES.get(link % STRATEGIES.size()).formatted(5 + random.nextInt(60)),
                        MODELS.get(link / STRATEGIES.size() % MODELS.size()),
                        20 + random.nextInt(400),
                        100 + random.nextInt(5_000),
                        1 + random.nextInt(8),
                        random.nextLong(1L << 53),
                        random.nextBoolean() ? 1 : 1 + random.nextInt(30),
                        random.nextBoolean() ? "next-open" : "signal-close",
                        random.nextInt(30),
                        String.join(",", levels),
                        random.nextBoolean()
                                ? "\"units\":" + (1 + random.nextInt(5_000))
                                : "\"amount\":" + (1_000 + random.nextInt(100_000)));
    }
}
