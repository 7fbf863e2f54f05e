package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.TestRequests;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fingerprints of what can be asked for beside the defaults. They change with the engine's version only: whoever changes a figure
 * changes the version of its model, and these.
 */
class PinnedFingerprintsTest {

    private static final Map<String, String> OF_TODAY = pinned();

    private static final PriceSeries PRICES = withOpens(TestPrices.restlessWalk(420, 7));

    /** More returns before its last signals than a GARCH model is fitted to. */
    private static final PriceSeries LONG = TestPrices.restlessWalk(1_300, 8);

    /** Prices that often stay as they were, of which the likelihood of a Student-t distribution has two peaks. */
    private static final PriceSeries SLEEPY = sleepy();

    private static PriceSeries sleepy() {
        return TestPrices.ofPrices(Arrays.stream(TestPrices.restlessWalk(420, 9).prices())
                .map(price -> Math.rint(price / 2) * 2)
                .toArray());
    }

    private static PriceSeries prices(String question) {
        return question.startsWith("long ") ? LONG : question.startsWith("sleepy ") ? SLEEPY : PRICES;
    }

    private static Map<String, String> pinned() {
        Map<String, String> pinned = new LinkedHashMap<>();
        pinned.put("horizon=10", "sha256:c39b70e312537d42b5d16c64579231de668b8624574ad37dd4d5e34a3e3f1592");
        pinned.put("model=student-t", "sha256:4a4735950fd75b8eb82210294bc229114823d8eb51ce3928e900fbdba54e43e7");
        pinned.put(
                "model=student-t horizon=10",
                "sha256:105fd682e23d22b6a966a46d833a87eb354142f83374dba4666025fe4654b64a");
        pinned.put("model=bootstrap", "sha256:c62504d55874260bc472071b3e59ffdf9e3798ebd45d396e37a4373860f98b8e");
        pinned.put(
                "model=bootstrap horizon=10",
                "sha256:2ec176808a884a7152f2ce5168637ff164cdb364e914b73cd9146a12442fc271");
        pinned.put(
                "model=filtered-historical", "sha256:b6a69bf081159c6dd8e49c4a18c045607fc2a0a5711428df0fff32760a90656b");
        pinned.put(
                "model=filtered-historical horizon=10",
                "sha256:8cafa813e1fa5a4e54ad72b27c0e316b6a6719a6b2a4a501bd60fda25409cb45");
        pinned.put(
                "long model=filtered-historical",
                "sha256:f5f8695ea955b8ea7b935681a7a6727e022ee4277d3ec94103fe77a9358d2b88");
        pinned.put(
                "long model=filtered-historical horizon=10",
                "sha256:268bf836094622b4cb15234161b6c25a6f02373e873d839f5a9f174720079bd7");
        pinned.put("sleepy model=student-t", "sha256:b1a34cb41f67cc05b15cd52643e7044d030f7839b10e85b90f796401336b2a30");
        pinned.put(
                "strategy=dual-sma fastSma=5 slowSma=20 fill=next-open",
                "sha256:19a113410706592aed2eeb8d1bfc191407e6381a6c945df8695b789c3202cc51");
        pinned.put(
                "strategy=ema-cross costBasisPoints=5",
                "sha256:5e661a728229dd973a019f94b23d39abd6ed82e67b9988f66b11d650848d4056");
        pinned.put(
                "strategy=rsi amount=10000", "sha256:74205a43709dd7e9e1147b89f043443908f9e0db78b6d3886412b8232ff9e81c");
        pinned.put(
                "strategy=bollinger units=7",
                "sha256:9d9e0d283bee3f8ccbd42b4449de42310f1b35f48d8e50cae496837237b2ff3c");
        pinned.put(
                "strategy=donchian confidences=0.9,0.975",
                "sha256:29c1e2057415c3fdcdef5b13d4a04a12cd395490c61b89877fc0cac7da8639b3");
        return pinned;
    }

    private static PriceSeries withOpens(PriceSeries prices) {
        double[] closes = prices.prices();
        double[] opens = closes.clone();
        System.arraycopy(closes, 0, opens, 1, closes.length - 1);
        return prices.withOpens(opens);
    }

    @Test
    void shouldStayTheSameWhileTheEngineIsTheSame() {
        assertThat(Arrays.stream(Model.values()).map(Engine::version)).containsExactly("1", "2", "1", "2");
        assertThat(fingerprints()).isEqualTo(OF_TODAY);
    }

    /** A fingerprint of nothing would pin nothing. */
    @Test
    void shouldBeOfTradesAndOfFiguresOfTheirRisk() {
        assertThat(OF_TODAY.keySet()).allSatisfy(question -> {
            Figures figures = Analyses.run(request(question), prices(question));
            assertThat(figures.trades()).isNotEmpty();
            assertThat(figures.trades().getLast().risk())
                    .extracting(RiskFigures::valueAtRisk)
                    .allMatch(Objects::nonNull);
        });
    }

    @ParameterizedTest
    @CsvSource({"-Xint, java.base", "-XX:UseAVX=2, jdk.incubator.vector", "-XX:UseAVX=3, jdk.incubator.vector"})
    void shouldNotDependOnHowTheMachineRunsTheCode(String flag, String modules) throws Exception {
        assertThat(OtherJvm.output(PinnedFingerprintsTest.class, flag, "--add-modules=" + modules))
                .isEqualTo(OF_TODAY.toString());
    }

    /** Prints them, for a JVM with other flags. */
    public static void main(String[] args) {
        System.out.print(fingerprints());
    }

    private static Map<String, String> fingerprints() {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        for (String question : OF_TODAY.keySet()) {
            fingerprints.put(
                    question, Analyses.run(request(question), prices(question)).fingerprint());
        }
        return fingerprints;
    }

    private static AnalysisRequest request(String question) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String input : question.replaceFirst("^(long|sleepy) ", "").split(" ", -1)) {
            String[] pair = input.split("=", 2);
            if (pair[0].equals("amount")) {
                fields.put("units", "");
            }
            fields.put(pair[0], pair[1]);
        }
        return TestRequests.with(AnalysisRequest.of("WALK", 20, 50, 1_000, 42), fields);
    }
}
