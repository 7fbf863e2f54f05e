package io.tradeanalysis.operations.google.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpReadinessTest {

    private final AtomicInteger questions = new AtomicInteger();
    private int refusals;
    private HttpServer server = started();

    @BeforeEach
    void serve() {
        server.createContext(Readiness.PATH, exchange -> {
            byte[] body = "no worker\nanswers".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(questions.incrementAndGet() > refusals ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldAskUntilItIsReady() {
        refusals = 1;

        new HttpReadiness().await(address(), Duration.ofMinutes(1));

        assertThat(questions).hasValue(2);
    }

    @Test
    void shouldGiveUpAndSayWhatWasAnsweredLast() {
        refusals = Integer.MAX_VALUE;

        assertThatThrownBy(() -> new HttpReadiness().await(address(), Duration.ZERO))
                .isInstanceOf(NotReadyException.class)
                .hasMessage("%s/ready did not answer 200 within 0 s, but 503: no worker answers".formatted(address()));
    }

    @Test
    void shouldSayThatNothingAnswers() {
        server.stop(0);

        assertThatThrownBy(() -> new HttpReadiness().await(address(), Duration.ZERO))
                .hasMessageEndingWith("within 0 s, but nothing");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
