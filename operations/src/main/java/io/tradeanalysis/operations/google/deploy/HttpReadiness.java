package io.tradeanalysis.operations.google.deploy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks over HTTP, again and again. */
final class HttpReadiness implements Readiness {

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int LONGEST = 200;

    @Override
    public void await(URI address, Duration limit) {
        URI question = address.resolve(PATH);
        long end = System.nanoTime() + limit.toNanos();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            String answer = ask(client, question);
            while (!answer.isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new NotReadyException(
                            "%s did not answer 200 within %d s, but %s".formatted(question, limit.toSeconds(), answer));
                }
                Thread.sleep(BETWEEN);
                answer = ask(client, question);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    /** What it answered instead of 200; empty if it is ready. */
    private static String ask(HttpClient client, URI question) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(question).timeout(ANSWER).build(), BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? ""
                    : "%d: %s".formatted(response.statusCode(), oneLine(response.body()));
        } catch (ConnectException e) {
            return "nothing";
        } catch (IOException e) {
            return "broke off";
        }
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
