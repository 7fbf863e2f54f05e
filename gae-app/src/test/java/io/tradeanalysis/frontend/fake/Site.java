package io.tradeanalysis.frontend.fake;

import io.tradeanalysis.frontend.FrontEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriUtils;

/** A running front end with its worker, and a browser's view of it. */
public final class Site implements AutoCloseable {

    /** The inputs of the golden case. */
    public static final String GOLDEN =
            "asset=AMZN&movingAverage=500&window=1000&samples=100000&resources=2&compute=ec2&seed=42";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext frontEnd;
    private final TestIdentities identities;
    private final FakeWorker worker;
    private final URI address;

    private Site(ConfigurableApplicationContext frontEnd, TestIdentities identities, FakeWorker worker) {
        this.frontEnd = frontEnd;
        this.identities = identities;
        this.worker = worker;
        this.address =
                URI.create("http://127.0.0.1:" + frontEnd.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Starts a front end with one worker. */
    static Site start(Path folder) {
        TestIdentities identities = TestIdentities.in(folder);
        FakeWorker worker = FakeWorker.start(identities.worker(), 0, Scripts.assets(), Scripts.dollars());
        return new Site(startFrontEnd(identities, worker.address(), 0), identities, worker);
    }

    /** Starts a front end; port 0 takes any. */
    public static ConfigurableApplicationContext startFrontEnd(
            TestIdentities identities, String workers, int port, String... more) {
        List<String> settings = new ArrayList<>(Arrays.asList(identities.settings()));
        settings.add("--port=" + port);
        settings.add("--trade-analysis.address=127.0.0.1");
        settings.add("--trade-analysis.workers=" + workers);
        settings.addAll(more.length == 0 ? List.of("--trade-analysis.rate-limit=off") : Arrays.asList(more));
        return FrontEnd.start(settings.toArray(String[]::new));
    }

    /** Its worker. */
    public FakeWorker worker() {
        return worker;
    }

    /** The identities of both. */
    public TestIdentities identities() {
        return identities;
    }

    /** Makes the worker what it was in the beginning. */
    void reset() {
        worker.follow(Scripts.dollars());
        worker.list(Scripts.assets());
        worker.forgetOwnPrices();
    }

    /** Where a path is. */
    public URI at(String path) {
        return address.resolve(path);
    }

    /** Gets a path as a browser does. */
    public HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    /** Gets a path with headers, in pairs. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Posts JSON to the analyses, with further headers in pairs. */
    public HttpResponse<String> analyse(String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/api/v1/analyses"))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends any request. */
    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.timeout(PATIENCE).build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A query of pairs of name and value. */
    public static String query(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> UriUtils.encode(pair, StandardCharsets.UTF_8).replaceFirst("%3D", "="))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        frontEnd.close();
        worker.close();
        client.close();
    }
}
