package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSite.class)
class StreamTest {

    private static final String RIGHT =
            "{\"asset\":\"AMZN\",\"movingAverage\":500,\"window\":1000,\"samples\":1000,\"resources\":2,\"compute\":\"ec2\"}";

    @Test
    void shouldStreamProgressAndThenTheResult(Site site) {
        HttpResponse<String> answer = site.analyse(RIGHT, "Accept", "text/event-stream");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        List<String> events = events(answer);
        assertThat(events.get(0)).isEqualTo("event: progress\ndata: {\"done\":5,\"of\":10}");
        assertThat(events.get(1)).isEqualTo("event: progress\ndata: {\"done\":10,\"of\":10}");
        assertThat(events.get(2)).startsWith("event: result\ndata: ");
        assertThat(events).hasSize(3);
        Described.valid("Analysis", events.get(2).substring("event: result\ndata: ".length()));
    }

    @Test
    void shouldStreamAProblemInPlaceOfAResult(Site site) {
        site.worker().follow((_, events) -> events.onError(FakeWorker.busy(1000)));

        List<String> events = events(site.analyse(RIGHT, "Accept", "text/event-stream"));

        assertThat(events).hasSize(1);
        assertThat(Described.valid("Problem", events.get(0).substring("event: problem\ndata: ".length()))
                        .path("status")
                        .asInt())
                .isEqualTo(429);
    }

    @Test
    void shouldStreamWrongInputAsAProblemToo(Site site) {
        List<String> events = events(site.analyse("{\"asset\":7}", "Accept", "text/event-stream"));

        assertThat(events).hasSize(1);
        assertThat(events.get(0)).startsWith("event: problem\ndata: ").contains("\"field\":\"asset\"");
    }

    @Test
    void shouldStreamOnlyToThoseWhoLikeThatBest(Site site) {
        assertThat(type(site.analyse(RIGHT, "Accept", "*/*"))).isEqualTo("application/json");
        assertThat(type(site.analyse(RIGHT))).isEqualTo("application/json");
        assertThat(type(site.analyse(RIGHT, "Accept", "application/json, text/event-stream;q=0.5")))
                .isEqualTo("application/json");
        assertThat(type(site.analyse(RIGHT, "Accept", "text/event-stream, */*;q=0.1")))
                .startsWith("text/event-stream");
    }

    @Test
    void shouldStopTheWorkWhenNobodyWaitsForItAnyMore(Site site) throws IOException, InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        site.worker().follow((_, events) -> {
            events.setOnCancelHandler(stopped::countDown);
            events.onNext(Scripts.progress(1, 10));
        });

        HttpResponse<InputStream> answer = site.send(
                HttpRequest.newBuilder(site.at("/api/v1/analyses"))
                        .POST(HttpRequest.BodyPublishers.ofString(RIGHT))
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream"),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.body().read()).isPositive();
        answer.body().close();

        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldStopTheWorkWhenNobodyWaitsForAWholeAnswerAnyMore(Site site) throws IOException, InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        site.worker().follow((_, events) -> {
            events.setOnCancelHandler(stopped::countDown);
            events.onNext(Scripts.progress(1, 10));
            started.countDown();
        });

        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.at("/").getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/analyses HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: %d\r\n\r\n%s".formatted(RIGHT.length(), RIGHT))
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stopped.await(2, TimeUnit.SECONDS)).isFalse();
        }

        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    /** The events without the comments between them. */
    private static List<String> events(HttpResponse<String> answer) {
        return Arrays.stream(answer.body().split("\n\n"))
                .filter(event -> event.startsWith("event:"))
                .toList();
    }
}
