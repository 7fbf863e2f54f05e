package io.tradeanalysis.operations.rotation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks a front end whether a worker answers it. */
public interface FrontEnd {

    /** Why not, if it does not. */
    Optional<String> complaint();

    /** One that nobody asks. */
    static FrontEnd unknown() {
        return Optional::empty;
    }

    /** One at an address. */
    static FrontEnd at(URI address) {
        URI ready = URI.create(address.toString().replaceAll("/+$", "") + "/ready");
        return () -> ask(ready);
    }

    private static Optional<String> ask(URI ready) {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(60)).build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.empty()
                    : Optional.of("%s answers %d: %s".formatted(ready, answer.statusCode(), firstLine(answer.body())));
        } catch (IOException problem) {
            return Optional.of("%s does not answer: %s".formatted(ready, problem));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("Interrupted.");
        }
    }

    private static String firstLine(String body) {
        return body.lines().findFirst().orElse("");
    }
}
