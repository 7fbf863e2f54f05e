package io.tradeanalysis.benchmarks.chain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks a front end through its JSON API, over connections that stay; answers come as they are, not compressed. */
final class ApiClient implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    ApiClient(URI address) {
        this.address = address.resolve("/api/v1/analyses");
    }

    /** Nanoseconds until the whole result of an analysis of AMZN was there. */
    long analyse(int movingAverage, int window, int samples, long seed) {
        HttpRequest request = request(movingAverage, window, samples, seed);
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            long nanos = System.nanoTime() - start;
            if (response.statusCode() != OK) {
                throw new IllegalStateException("status %d of %s".formatted(response.statusCode(), request.uri()));
            }
            return nanos;
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
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
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"asset\":\"AMZN\",\"movingAverage\":%d,\"window\":%d,\"samples\":%d,\"resources\":2,\"compute\":\"ec2\",\"seed\":%d}"
                                .formatted(movingAverage, window, samples, seed)))
                .build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
