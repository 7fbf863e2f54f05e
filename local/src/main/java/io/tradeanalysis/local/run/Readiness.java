package io.tradeanalysis.local.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the front end for the list of assets, which it has from a worker: whoever gets it would get an analysis too. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest request;

    Readiness(int port) {
        request = HttpRequest.newBuilder(URI.create("http://%s:%d/api/v1/assets".formatted(Plan.LOOPBACK, port)))
                .timeout(PATIENCE)
                .build();
    }

    Answer ask() throws InterruptedException {
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            return new Answer(response.statusCode() == OK, "was answered with status " + response.statusCode());
        } catch (IOException _) {
            return new Answer(false, "got no answer");
        }
    }

    @Override
    public String toString() {
        return request.toString();
    }

    /**
     * What came back.
     *
     * @param ready whether it was the list
     * @param text what it was, in words that follow the request
     */
    record Answer(boolean ready, String text) {}
}
