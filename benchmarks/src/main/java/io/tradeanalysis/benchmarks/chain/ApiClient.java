package io.tradeanalysis.benchmarks.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks a front end through its JSON API, over connections that stay; answers come as they are, not compressed. */
final class ApiClient implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    ApiClient(URI address) {
        this.address = address.resolve("/api/v1/analyses");
    }

    /**
     * Nanoseconds until the whole result of an analysis of AMZN was there, for a client that adds as little as it can: it waits for
     * bytes on its own thread.
     */
    long analyse(int movingAverage, int window, int samples, long seed) {
        byte[] question = question(movingAverage, window, samples, seed).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setReadTimeout((int) LIMIT.toMillis());
            connection.setRequestProperty(CONTENT_TYPE, JSON);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(question.length);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(question);
            }
            int status = connection.getResponseCode();
            if (status != OK) {
                throw new IllegalStateException("status %d of %s".formatted(status, address));
            }
            try (InputStream answer = connection.getInputStream()) {
                answer.readAllBytes();
            }
            return System.nanoTime() - start;
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + address, e);
        }
    }

    /** Starts an analysis; true once its whole result is there, false if another answer is. */
    CompletableFuture<Boolean> start(int movingAverage, int window, int samples, long seed) {
        return http.sendAsync(request(movingAverage, window, samples, seed), BodyHandlers.discarding())
                .thenApply(response -> response.statusCode() == OK);
    }

    private HttpRequest request(int movingAverage, int window, int samples, long seed) {
        return HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header(CONTENT_TYPE, JSON)
                .POST(HttpRequest.BodyPublishers.ofString(question(movingAverage, window, samples, seed)))
                .build();
    }

    private static String question(int movingAverage, int window, int samples, long seed) {
        return "{\"asset\":\"AMZN\",\"movingAverage\":%d,\"window\":%d,\"samples\":%d,\"resources\":2,\"compute\":\"ec2\",\"seed\":%d}"
                .formatted(movingAverage, window, samples, seed);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
