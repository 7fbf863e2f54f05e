package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.worker.compute.FunctionHost.Answer;
import io.tradeanalysis.worker.compute.FunctionHost.Fault;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionCallsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Retries QUICK = new Retries(3, Duration.ofMillis(2), Duration.ofMillis(4));
    private static final CallSize SMALL = new CallSize(2, 1_000_000);

    private final List<RiskBatch> batches = List.of(Batches.of(1000, 0, 5), Batches.of(1000, 5, 4));
    private final List<TradeRisk> expected = Batches.assessed(Batches.of(1000, 0, 9));

    @Test
    void shouldGiveTheBitsOfTheEngine() throws Exception {
        try (FunctionHost function = FunctionHost.working()) {
            assertThat(assess(function.address())).isEqualTo(expected);
            assertThat(function.calls()).isEqualTo(3 + 2);
        }
    }

    @Test
    void shouldCallForAllBatchesAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Fault waitForEachOther = (_, answer) -> {
            both.countDown();
            return both.await(1, TimeUnit.MINUTES) ? answer : new Answer(400, "");
        };
        try (FunctionHost function = FunctionHost.with(waitForEachOther)) {
            assertThat(assess(function.address())).isEqualTo(expected);
            assertThat(function.mostAtOnce()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void shouldTryAgainWhenAnotherTimeMayGoBetter(int status) throws Exception {
        try (FunctionHost function =
                FunctionHost.with((call, answer) -> call <= 2 ? new Answer(status, "{}") : answer)) {
            assertThat(assess(function.address())).isEqualTo(expected);
        }
    }

    @Test
    void shouldFailWhenItNeverGoesBetter() throws Exception {
        try (FunctionHost function = FunctionHost.with((_, _) -> new Answer(500, "{}"))) {
            assertFails(function.address(), "The function answered with HTTP status 500, 3 times in a row.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 413})
    void shouldNotTryAgainWhenItWouldBeTheSame(int status) throws Exception {
        List<RiskBatch> one = List.of(Batches.of(1000, 0, 1));
        try (FunctionHost function = FunctionHost.with((_, _) -> new Answer(status, "{}"))) {
            assertThatThrownBy(() -> assess(function.address(), one, LONG))
                    .isInstanceOf(RiskUnavailableException.class)
                    .hasMessage("The function answered with HTTP status %d.".formatted(status));
            assertThat(function.calls()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void shouldNotTryAgainWhereItIsNotLetIn(int status) throws Exception {
        List<RiskBatch> one = List.of(Batches.of(1000, 0, 1));
        try (FunctionHost function = FunctionHost.with((_, _) -> new Answer(status, "{\"message\":\"arn:aws:x\"}"))) {
            assertThatThrownBy(() -> assess(function.address(), one, LONG))
                    .isInstanceOf(RiskUnavailableException.class)
                    .hasMessage("The function does not let this worker in.");
            assertThat(function.calls()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{\"engine\":\"1\",\"cpuMillis\":1}",
                "{\"engine\":\"1\",\"cpuMillis\":1,\"trades\":null}",
                "{\"engine\":\"1\",\"cpuMillis\":1,\"trades\":[null]}",
                "{\"engine\":\"1\",\"cpuMillis\":1,\"trades\":[],\"more\":1}",
                "{\"engine\":\"1\",\"cpuMillis\":\"1\",\"trades\":[]}",
                "{\"engine\":null,\"cpuMillis\":1,\"trades\":[]}"
            })
    void shouldNotTakeSomethingElseForFigures(String body) throws Exception {
        try (FunctionHost function = FunctionHost.with((_, _) -> new Answer(200, body))) {
            assertFails(function.address(), "3 times in a row.");
        }
    }

    @Test
    void shouldNotTakeAPartForTheWhole() throws Exception {
        List<Fault> faults = List.of(
                (_, answer) -> new Answer(200, answer.body().replaceFirst("\\{\"number\":0.*?]},", "")),
                (_, answer) -> new Answer(200, answer.body().replace("\"number\":1,", "\"number\":0,")),
                (_, answer) -> new Answer(200, answer.body().replace("\"number\":", "\"number\":1")),
                (_, answer) ->
                        new Answer(200, answer.body().replace("\"confidence\":\"0.95\"", "\"confidence\":\"0.9\"")),
                (_, answer) ->
                        new Answer(200, answer.body().replaceAll("\"valueAtRisk\":[^,]*", "\"valueAtRisk\":null")),
                (_, answer) ->
                        new Answer(200, answer.body().replaceAll("\"valueAtRisk\":[^,]*", "\"valueAtRisk\":\"NaN\"")),
                (_, answer) ->
                        new Answer(200, answer.body().replaceAll("\"valueAtRisk\":[^,]*", "\"valueAtRisk\":1e999")),
                (_, answer) -> new Answer(200, answer.body().replace("\"reason\":null", "\"reason\":\"none\"")),
                (_, answer) ->
                        new Answer(200, answer.body().substring(0, answer.body().length() / 2)),
                (_, answer) -> new Answer(200, answer.body() + answer.body()));
        for (Fault fault : faults) {
            try (FunctionHost function = FunctionHost.with(fault)) {
                assertFails(function.address(), "3 times in a row.");
            }
            try (FunctionHost function =
                    FunctionHost.with((call, answer) -> call <= 2 ? fault.instead(call, answer) : answer)) {
                assertThat(assess(function.address())).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldNotTakeTheFiguresOfAnotherEngine() throws Exception {
        List<Fault> faults = List.of(
                (_, answer) -> new Answer(200, answer.body().replace("\"engine\":\"1\"", "\"engine\":\"2\"")),
                (_, _) -> new Answer(409, "{}"));
        for (Fault fault : faults) {
            try (FunctionHost function = FunctionHost.with(fault)) {
                assertFails(function.address(), "The function has another engine than 1.");
            }
        }
    }

    @Test
    void shouldNotReadAnEndlessAnswer() throws Exception {
        try (FunctionHost function = FunctionHost.with((_, _) -> new Answer(200, " ".repeat(7 << 20)))) {
            assertFails(function.address(), "could not be reached, or broke off, 3 times in a row.");
        }
    }

    @Test
    void shouldGiveACallItsDeadline() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (FunctionHost function = FunctionHost.with((_, answer) -> {
            never.await();
            return answer;
        })) {
            assertThatThrownBy(() -> assess(function.address(), batches, Duration.ofMillis(50)))
                    .isInstanceOf(RiskUnavailableException.class)
                    .hasMessage("The function did not answer within 50 ms, 3 times in a row.");
        }
    }

    @Test
    void shouldFailWhenNobodyListens() throws Exception {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertFails(nobody, "The function could not be reached, or broke off, 3 times in a row.");
    }

    @Test
    void shouldNotStartFurtherCallsOnceNobodyWaits() throws Exception {
        CountDownLatch called = new CountDownLatch(2);
        CountDownLatch stopped = new CountDownLatch(1);
        try (FunctionHost function = FunctionHost.with((_, answer) -> {
                    called.countDown();
                    stopped.await();
                    return answer;
                });
                FunctionCalls calls = calls(function.address(), LONG)) {
            try (RunningAssessment _ = calls.start(batches)) {
                assertThat(called.await(1, TimeUnit.MINUTES)).isTrue();
            }
            stopped.countDown();

            assertThat(function.calls()).isLessThanOrEqualTo(2);
        }
    }

    private List<TradeRisk> assess(URI function) throws Exception {
        return assess(function, batches, LONG);
    }

    private static List<TradeRisk> assess(URI function, List<RiskBatch> batches, Duration deadline) throws Exception {
        try (FunctionCalls calls = calls(function, deadline);
                RunningAssessment running = calls.start(batches)) {
            assertThat(running.await(LONG)).isTrue();
            return running.result().risks().stream()
                    .sorted(Comparator.comparingInt(TradeRisk::number))
                    .toList();
        }
    }

    private static FunctionCalls calls(URI function, Duration deadline) {
        return new FunctionCalls(new FunctionClient(function, CallAuth.NONE, deadline), QUICK, SMALL);
    }

    private void assertFails(URI function, String message) {
        assertThatThrownBy(() -> assess(function))
                .isInstanceOf(RiskUnavailableException.class)
                .hasMessageEndingWith(message);
    }
}
