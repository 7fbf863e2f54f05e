package io.tradeanalysis.setup.resource;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** PUTs answers to CloudFormation. One that is not taken is sent again, as CloudFormation would wait an hour for it. */
public final class AnswerSender {

    /** How long sending takes at most. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO);

    private final HttpClient http;
    private final Pause pause;

    AnswerSender(HttpClient http, Pause pause) {
        this.http = http;
        this.pause = pause;
    }

    /** Sends over the network. */
    public static AnswerSender overHttp() {
        return overHttp(Thread::sleep);
    }

    /** Sends over the network, with the caller's way of waiting between two attempts. */
    public static AnswerSender overHttp(Pause pause) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ATTEMPT)
                .build();
        return new AnswerSender(http, pause);
    }

    /**
     * Sends the answer.
     *
     * @throws IllegalStateException if it is not taken; Lambda then calls the handler again. It has no cause, which would
     *     quote the address with its signature.
     */
    void send(ResourceRequest request, Outcome outcome) throws InterruptedException {
        // no Content-Type: the address is signed for a request without one
        HttpRequest put = HttpRequest.newBuilder(request.answerTo())
                .timeout(ATTEMPT)
                .PUT(BodyPublishers.ofByteArray(AnswerBody.of(request, outcome)))
                .build();
        for (Duration wait : PAUSES) {
            if (isTaken(put)) {
                return;
            }
            pause.of(wait);
        }
        throw new IllegalStateException("CloudFormation did not take the answer");
    }

    private boolean isTaken(HttpRequest put) throws InterruptedException {
        try {
            return http.send(put, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException _) {
            return false;
        }
    }
}
