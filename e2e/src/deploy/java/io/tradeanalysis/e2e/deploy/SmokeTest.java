package io.tradeanalysis.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.GeneratedPrices;
import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/smoke-test}, of the product on this machine and of front ends that are out of order. */
class SmokeTest {

    private static final String ASSETS =
            "[{\"asset\":\"BAD\",\"name\":\"Bad\",\"problem\":\"BAD.csv, line 1: empty\"},{\"asset\":\"GOOD\",\"name\":\"Good\"}]";

    @TempDir
    private Path folder = Path.of("");

    private final HttpServer server;

    SmokeTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldSayWhatTheProductHasAnalysed() throws IOException {
        Files.writeString(folder.resolve("BAD.csv"), "");
        Files.writeString(folder.resolve("WALK.csv"), GeneratedPrices.csv(600, 1));

        try (Product product = Product.start(folder)) {
            Command.Outcome outcome = smokeTest(product.address().toString());

            assertThat(outcome.status()).as(outcome.said()).isZero();
            assertThat(outcome.said())
                    .matches("\\Q%s\\E analysed WALK: sha256:[0-9a-f]{64}\n".formatted(product.address()));
        }
    }

    @Test
    void shouldSayThatNothingAnswers() {
        String address = "http://127.0.0.1:" + FreePorts.one();

        shouldFail(smokeTest(address), "GET %s/api/v1/assets got no answer: ".formatted(address));
    }

    @Test
    void shouldSayWhatWasAnsweredInsteadOfAssets() {
        answers("/api/v1/assets", 404, "no such\n\tpage " + "x".repeat(1_000));

        Command.Outcome outcome = smokeTest(address());

        shouldFail(outcome, "GET %s/api/v1/assets answered 404: no such page xxx".formatted(address()));
        assertThat(outcome.said()).hasSizeLessThan(500);
    }

    @Test
    void shouldSayWhatIsWrongWithTheAnalysis() {
        answers("/api/v1/assets", 200, ASSETS);
        answers("/api/v1/analyses", 400, "{\"errors\":[{\"field\":\"window\"}]}");

        shouldFail(
                smokeTest(address() + "/"),
                "POST %s/api/v1/analyses for GOOD answered 400: {\"errors\":[{\"field\":\"window\"}]}"
                        .formatted(address()));
    }

    @Test
    void shouldNotTakeHalfAResultForOne() {
        answers("/api/v1/assets", 200, ASSETS);
        answers("/api/v1/analyses", 200, "{\"summary\":{");

        shouldFail(smokeTest(address()), "for GOOD answered 200, but not with a whole result: {\"summary\":{");
    }

    @Test
    void shouldSayThatNoAssetCanBeAnalysed() {
        answers("/api/v1/assets", 200, "[]");

        shouldFail(smokeTest(address()), "answered 200 without an asset that can be analysed: []");
    }

    @Test
    void shouldRefuseWhatIsNoAddress() {
        Command.Outcome outcome = smokeTest("pr-7");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.said()).startsWith("Usage: scripts/smoke-test ADDRESS, such as https://");
    }

    private static void shouldFail(Command.Outcome outcome, String sentence) {
        assertThat(outcome.status()).as(outcome.said()).isEqualTo(1);
        assertThat(outcome.said())
                .startsWith("Smoke test failed: ")
                .contains(sentence)
                .hasLineCount(1);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answers(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static Command.Outcome smokeTest(String address) {
        return Command.of(
                        Product.root(),
                        Product.root().resolve("scripts/smoke-test").toString(),
                        address)
                .run();
    }
}
