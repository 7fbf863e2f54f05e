package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.processes.FrontEndProgram;
import io.tradeanalysis.e2e.processes.Installation;
import io.tradeanalysis.e2e.processes.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** A front end, and whoever asks it. */
final class Site implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ANOTHER_ATTEMPT = Pattern.compile(" attempt \\d+ gave nothing, another one follows: ");
    private static final Pattern WITHHELD = Pattern.compile(": workers busy, none asked|: no room for one more call");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Running process;
    private final URI address;

    private Site(Running process, int port) {
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Starts one.
     *
     * @param workers ports of its workers, or of what stands before them
     */
    static Site of(Installation installation, List<Integer> workers, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = FreePorts.one();
        Site site = new Site(new FrontEndProgram(installation).start(port, workers, settings), port);
        try {
            site.awaitReady();
            return site;
        } catch (RuntimeException | InterruptedException e) {
            site.close();
            throw e;
        }
    }

    static Site of(Installation installation, int... workers) throws IOException, InterruptedException {
        return of(installation, Arrays.stream(workers).boxed().toList(), Map.of());
    }

    private void awaitReady() throws InterruptedException {
        while (true) {
            try {
                http.send(HttpRequest.newBuilder(address.resolve("/health")).build(), BodyHandlers.discarding());
                return;
            } catch (IOException _) {
                process.expectAlive(process.deadline());
                Thread.sleep(100);
            }
        }
    }

    /** Asks where the question wants to be asked; without an answer to it there is a reason. */
    CompletableFuture<HttpResponse<String>> ask(Question question) {
        return http.sendAsync(
                question.entrance().request(address, question).timeout(PATIENCE).build(),
                question.entrance().reading());
    }

    /** Asks for the page with an analysis, as a browser without scripts. */
    HttpResponse<String> page(Question question) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address.resolve(question.link()))
                        .timeout(PATIENCE)
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    /** How many calls it has turned away by itself so far, so that no worker heard of them. */
    long withheld() {
        return process.count(WITHHELD);
    }

    /** How many attempts gave nothing so far, so that it made another one. */
    long triedAgain() {
        return process.count(ANOTHER_ATTEMPT);
    }

    URI address() {
        return address;
    }

    Running process() {
        return process;
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.close();
    }
}
