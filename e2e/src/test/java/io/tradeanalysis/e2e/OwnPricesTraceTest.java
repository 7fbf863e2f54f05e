package io.tradeanalysis.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.processes.FrontEndProgram;
import io.tradeanalysis.e2e.processes.Installation;
import io.tradeanalysis.e2e.processes.Running;
import io.tradeanalysis.e2e.processes.WorkerProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What own prices leave behind in the programs: nothing in what they say, nothing in their folders for temporary files. */
class OwnPricesTraceTest {

    /** Prices that nobody else has. */
    private static final String MARKER = "31415.926535897";

    private static final String WRONG_MARKER = "27182x818284";
    private static final String INPUTS =
            "{\"movingAverage\":20,\"window\":20,\"samples\":1000,\"resources\":2,\"compute\":\"ec2\",\"seed\":1}";

    /** The same for pages. */
    private static final Map<String, String> FIELDS = Map.of(
            "movingAverage", "20", "window", "20", "samples", "1000", "resources", "2", "compute", "ec2", "seed", "1");

    /** Whatever takes own prices, and what an answer to right ones has in it. */
    private static final Map<String, String> ENTRANCES = Map.ofEntries(
            Map.entry("/api/v1/analyses/own-prices", "\"fingerprint\""),
            Map.entry("/api/v1/gradings/own-prices", "\"pricesSha256\""),
            Map.entry("/api/v1/losses/own-prices?trade=1", "\"histogram\""),
            Map.entry("/api/v1/reports/own-prices?format=html", "Risk report: prices"),
            Map.entry("/analysis/own-prices", "own-prices-again"),
            Map.entry("/analysis/own-prices/events", "event: "),
            Map.entry("/analysis/own-prices.csv", "Signal,Open_Date"),
            Map.entry("/analysis/own-prices.json", "\"fingerprint\""),
            Map.entry("/analysis/own-prices.png", "PNG"),
            Map.entry("/analysis/own-prices.svg", "<svg"),
            Map.entry("/analysis/own-prices.pdf", "%PDF-"),
            Map.entry("/analysis/own-prices.html", "Risk report: prices"),
            Map.entry("/grading/own-prices", "id=\"grading\""),
            Map.entry("/losses/own-prices?trade=1", "Losses of trade 1"));

    private static final Pattern LISTENING = Pattern.compile("Listening on 127\\.0\\.0\\.1:(\\d+)");

    @Test
    void shouldLeaveNoTrace(@TempDir Path data, @TempDir Path ofWorker, @TempDir Path ofFrontEnd) throws Exception {
        Files.writeString(data.resolve("WALK.csv"), GeneratedPrices.csv(100, 1));
        try (Installation installation = Installation.of(Product.root());
                Running worker = WorkerProgram.unpacked(installation).start(data, 0, temporaryFilesIn(ofWorker))) {
            int workerPort = Integer.parseInt(worker.await(LISTENING).found().group(1));
            int port = FreePorts.first(1);
            try (Running frontEnd =
                    new FrontEndProgram(installation).start(port, List.of(workerPort), temporaryFilesIn(ofFrontEnd))) {
                awaitReady(frontEnd, port);
                String whole = GeneratedPrices.csv(30_000, 2) + "2092-02-20,1,1,1,1," + MARKER + ",1\n";

                String wrong = whole + "2092-02-21,1,1,1,1," + WRONG_MARKER + ",1\n";
                String found = post(port, "/api/v1/analyses/own-prices", whole);

                assertThat(found).contains("\"fingerprint\"").contains(MARKER);
                for (Map.Entry<String, String> entrance : ENTRANCES.entrySet()) {
                    assertThat(post(port, entrance.getKey(), whole)).contains(entrance.getValue());
                    assertThat(post(port, entrance.getKey(), wrong))
                            .contains("prices")
                            .contains(WRONG_MARKER);
                }
                assertThat(frontEnd.said()).contains("(own prices)").doesNotContain(MARKER, WRONG_MARKER);
                assertThat(worker.said()).contains("(own prices)").doesNotContain(MARKER, WRONG_MARKER);
                requireNothingOfIt(ofWorker);
                requireNothingOfIt(ofFrontEnd);
            }
        }
    }

    /** The function gets the prices of a model's windows. */
    @Test
    void shouldLeaveNoTraceInTheFunction(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("WALK.csv"), GeneratedPrices.csv(100, 1));
        String inputs = INPUTS.replace("\"ec2\"", "\"lambda\",\"model\":\"bootstrap\"");
        String csv = GeneratedPrices.csv(600, 2).replaceFirst("\n", "\n2009-12-31,1,1,1,1," + MARKER + ",1\n");
        try (Product product = Product.start(data)) {
            int port = product.address().getPort();

            String found = send(port, "/api/v1/analyses/own-prices", OwnPricesForm.of(inputs, csv));

            assertThat(found).contains("\"compute\":\"lambda\"", "\"fingerprint\"", MARKER);
            for (String log : List.of("front-end-" + port, "function-" + (port + 1), "worker-" + (port + 2))) {
                assertThat(Files.readString(Product.root().resolve(".local/logs/" + log + ".log")))
                        .as(log)
                        .doesNotContain(MARKER);
            }
        }
    }

    private static Map<String, String> temporaryFilesIn(Path folder) {
        return Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder);
    }

    private static void awaitReady(Running frontEnd, int port) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(at(port, "/ready")).build();
            while (!isAnswered(http, ready)) {
                frontEnd.expectAlive(frontEnd.deadline());
                Thread.onSpinWait();
            }
        }
    }

    private static boolean isAnswered(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static String post(int port, String address, String csv) throws IOException, InterruptedException {
        return send(port, address, OwnPricesForm.of(INPUTS, FIELDS, csv));
    }

    private static String send(int port, String address, String form) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(at(port, address))
                                    .header("Content-Type", OwnPricesForm.TYPE)
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static void requireNothingOfIt(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(MARKER, WRONG_MARKER);
            }
        }
    }
}
