package io.tradeanalysis.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's JSON API. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    /** The API of a front end. */
    public Api(URI address) {
        this.address = address;
    }

    /** One answer. */
    public record Answer(int status, JsonNode body) {}

    /** The list of assets. */
    public JsonNode assets() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve("/api/v1/assets"))).body();
    }

    /** The answer to an analysis. */
    public Answer analyse(String json) throws IOException, InterruptedException {
        return post("/api/v1/analyses", json);
    }

    /** The answer to an analysis whose other inputs have their default. */
    public Answer analyse(
            String asset, int movingAverage, int window, int samples, int resources, String compute, long seed)
            throws IOException, InterruptedException {
        return analyse("""
                {"asset":"%s","movingAverage":%d,"window":%d,"samples":%d,"resources":%d,"compute":"%s","seed":%d}""".formatted(asset, movingAverage, window, samples, resources, compute, seed));
    }

    /** The answer to the question what an analysis would take. */
    public Answer quote(String json) throws IOException, InterruptedException {
        return post("/api/v1/quotes", json);
    }

    /** What any path answers, as text. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Answer post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
