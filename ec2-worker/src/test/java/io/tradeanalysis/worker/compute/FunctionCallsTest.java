package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.FittedParameter;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionCallsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String LEFT_ALONE =
            "The function has failed too often, or was too slow, and is left alone for a while.";
    private static final Retries QUICK = new Retries(3, Duration.ofMillis(2), Duration.ofMillis(4));
    private static final CallSize SMALL = new CallSize(2, 1_000_000, 1_000, 10_000);

    private final List<RiskBatch> batches = List.of(Batches.of(1000, 0, 5), Batches.of(1000, 5, 4));
    private final List<TradeRisk> expected = Batches.assessed(Batches.of(1000, 0, 9));

    @Test
    void shouldGiveTheBitsOfTheEngine() throws Exception {
        try (FunctionHost function = FunctionHost.working()) {
            assertThat(assess(function.address())).isEqualTo(expected);
            assertThat(function.calls()).isEqualTo(3 + 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void shouldGiveTheBitsOfTheEngineForModelsMadeFromPrices(Model model) throws Exception {
        RiskBatch batch = Batches.of(model, 3, 5, 300, 10);
        try (FunctionHost function = FunctionHost.working()) {
            assertThat(assess(function.address(), List.of(batch), LONG)).isEqualTo(Batches.assessed(batch));
            assertThat(function.calls()).isEqualTo(3);
        }
    }

    @Test
    void shouldTakeTheFittedModelOfAnAnswer() throws Exception {
        List<RiskBatch> one = List.of(Batches.of(1000, 0, 1));
        try (FunctionHost function = FunctionHost.with((_, answer) ->
                answer.with(answer.body().replace("\"fit\":[]", "\"fit\":[{\"name\":\"degrees\",\"value\":4.5}]")))) {
            assertThat(assess(function.address(), one, LONG))
                    .extracting(TradeRisk::fit)
                    .containsExactly(List.of(new FittedParameter("degrees", 4.5)));
        }
    }

    @Test
    void shouldCallForAllBatchesAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Fault waitForEachOther = (_, answer) -> {
            both.countDown();
            return both.await(1, TimeUnit.MINUTES) ? answer : new Answer(400, "", "");
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
                FunctionHost.with((call, answer) -> call <= 2 ? new Answer(status, "{}", "") : answer)) {
            assertThat(assess(function.address())).isEqualTo(expected);
        }
    }

    @Test
    void shouldFailWhenItNeverGoesBetter() throws Exception {
        try (FunctionHost function = FunctionHost.with((_, _) -> new Answer(500, "{}", ""))) {
            assertFails(function.address(), "The function answered with HTTP status 500, 3 times in a row.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 413})
    void shouldNotTryAgainWhenItWouldBeTheSame(int status) throws Exception {
        List<RiskBatch> one = List.of(Batches.of(1000, 0, 1));
        try (FunctionHost function = FunctionHost.with((_, _) -> new Answer(status, "{}", ""))) {
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
        try (FunctionHost function =
                FunctionHost.with((_, _) -> new Answer(status, "{\"message\":\"arn:aws:x\"}", ""))) {
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
        try (FunctionHost function = FunctionHost.with((_, answer) -> answer.with(body))) {
            assertFails(function.address(), "3 times in a row.");
        }
    }

    @Test
    void shouldNotTakeAPartForTheWhole() throws Exception {
        List<Fault> faults = List.of(
                (_, answer) -> answer.with(answer.body().replaceFirst("\\{\"number\":0.*?]},", "")),
                (_, answer) -> answer.with(answer.body().replace("\"number\":1,", "\"number\":0,")),
                (_, answer) -> answer.with(answer.body().replace("\"number\":", "\"number\":1")),
                (_, answer) -> answer.with(answer.body().replace("\"confidence\":\"0.95\"", "\"confidence\":\"0.9\"")),
                (_, answer) -> answer.with(answer.body().replaceAll("\"valueAtRisk\":[^,]*", "\"valueAtRisk\":null")),
                (_, answer) ->
                        answer.with(answer.body().replaceAll("\"valueAtRisk\":[^,]*", "\"valueAtRisk\":\"NaN\"")),
                (_, answer) -> answer.with(answer.body().replaceAll("\"valueAtRisk\":[^,]*", "\"valueAtRisk\":1e999")),
                (_, answer) -> answer.with(answer.body().replace("\"reason\":null", "\"reason\":\"none\"")),
                (_, answer) -> answer.with(answer.body().replaceAll("\"closedForm\":[^,]*", "\"closedForm\":1e999")),
                (_, answer) -> answer.with(answer.body().replaceAll(",\"fit\":\\[]", "")),
                (_, answer) -> answer.with(answer.body().replace("\"fit\":[]", "\"fit\":null")),
                (_, answer) -> answer.with(answer.body().replace("\"fit\":[]", "\"fit\":[null]")),
                (_, answer) ->
                        answer.with(answer.body().replace("\"fit\":[]", "\"fit\":[{\"name\":null,\"value\":1}]")),
                (_, answer) -> answer.with(
                        answer.body().replace("\"fit\":[]", "\"fit\":[{\"name\":\"degrees\",\"value\":1e999}]")),
                (_, answer) -> answer.with(
                        answer.body().replace("\"fit\":[]", "\"fit\":[{\"name\":\"degrees\",\"value\":null}]")),
                (_, answer) ->
                        answer.with(answer.body().substring(0, answer.body().length() / 2)),
                (_, answer) -> answer.with(answer.body() + answer.body()));
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

    /** Figures of the same trades with another seed look like the right ones. */
    @Test
    void shouldNotTakeTheAnswerToAnotherRequest() throws Exception {
        List<Fault> faults = List.of(
                (_, answer) -> new Answer(200, answer.body(), answer.request().replace("\"seed\":", "\"seed\":1")),
                (_, answer) -> new Answer(200, answer.body(), ""));
        for (Fault fault : faults) {
            try (FunctionHost function = FunctionHost.with(fault)) {
                assertFails(
                        function.address(),
                        "answered another request, or its answer was changed on the way, 3 times in a row.");
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
                (_, answer) -> answer.with(answer.body().replace("\"engine\":\"1\"", "\"engine\":\"2\"")),
                (_, _) -> new Answer(409, "{}", ""));
        for (Fault fault : faults) {
            try (FunctionHost function = FunctionHost.with(fault)) {
                assertFails(function.address(), "The function has another engine than 1.");
            }
        }
    }

    @Test
    void shouldNotReadAnEndlessAnswer() throws Exception {
        try (FunctionHost function = FunctionHost.with((_, answer) -> answer.with(" ".repeat(7 << 20)))) {
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
            try (RunningWork<TradeRisk> _ = calls.start(batches)) {
                assertThat(called.await(1, TimeUnit.MINUTES)).isTrue();
            }
            stopped.countDown();

            // what went on beside this one would be counted by its end
            assertThat(assess(calls)).isEqualTo(expected);
            assertThat(function.calls()).isEqualTo(2 + (3 + 2));
        }
    }

    @Test
    void shouldLeaveTheFunctionAloneOnceItHasFailedOftenAndTryItAgainLater() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        FunctionLimits limits = limits(16, 20, FunctionLimits.leavingAlone(4, 4, LONG, Duration.ofSeconds(3)));
        try (FunctionHost function =
                        FunctionHost.with((_, answer) -> broken.get() ? new Answer(500, "{}", "") : answer);
                FunctionCalls calls = calls(function.address(), limits)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> assess(calls)).isInstanceOf(RiskUnavailableException.class);
            }
            int before = function.calls();
            assertThatThrownBy(() -> assess(calls))
                    .isInstanceOf(RiskUnavailableException.class)
                    .hasMessage(LEFT_ALONE);
            assertThat(function.calls()).isEqualTo(before);

            broken.set(false);
            assertThat(assessOnceItIsTriedAgain(calls)).isEqualTo(expected);
        }
    }

    /** Each call fails within its own deadline, and there would be attempts for ever. */
    @Test
    void shouldGiveABatchItsDeadlineWhateverItsCallsHave() throws Exception {
        Retries endless = new Retries(Integer.MAX_VALUE, Duration.ofMillis(2), Duration.ofMillis(4));
        List<RiskBatch> one = List.of(Batches.of(1000, 0, 1));
        try (FunctionHost function =
                        FunctionHost.with((call, answer) -> call > 5 ? answer : new Answer(429, "{}", ""));
                FunctionCalls calls = calls(function.address(), endless, limits(LONG))) {
            assertThat(assess(calls, one)).isEqualTo(Batches.assessed(Batches.of(1000, 0, 1)));
        }
        try (FunctionHost function = FunctionHost.with((_, _) -> new Answer(429, "{}", ""));
                FunctionCalls calls = calls(function.address(), endless, limits(Duration.ofMillis(500)))) {
            assertThatThrownBy(() -> assess(calls, one))
                    .isInstanceOf(RiskUnavailableException.class)
                    .hasMessage("The function did not assess a batch within 500 ms.");
            assertThat(function.calls()).isGreaterThan(1);
        }
    }

    /** Every answer is right, and takes longer than it should. */
    @Test
    void shouldLeaveTheFunctionAloneOnceItIsAllTooSlow() throws Exception {
        FunctionLimits limits =
                limits(16, 20, FunctionLimits.leavingAlone(4, 4, Duration.ofMillis(50), Duration.ofMinutes(1)));
        try (FunctionHost function = FunctionHost.with((_, answer) -> {
                    Thread.sleep(60);
                    return answer;
                });
                FunctionCalls calls = calls(function.address(), limits)) {
            assertThatThrownBy(() -> {
                        assess(calls);
                        assess(calls);
                    })
                    .isInstanceOf(RiskUnavailableException.class)
                    .hasMessage(LEFT_ALONE);
            assertThat(function.calls()).isBetween(4, 5);
        }
    }

    @Test
    void shouldShedMoreAnalysesThanMayWaitForTheFunction() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        FunctionLimits limits = limits(2, 1, FunctionLimits.leavingAlone(20, 20, LONG, Duration.ofSeconds(1)));
        try (FunctionHost function = FunctionHost.with((_, answer) -> {
                    release.await();
                    return answer;
                });
                FunctionCalls calls = calls(function.address(), limits);
                RunningWork<TradeRisk> one = calls.start(batches);
                RunningWork<TradeRisk> other = calls.start(batches)) {
            assertThatExceptionOfType(ShedException.class)
                    .isThrownBy(() -> calls.start(batches))
                    .satisfies(shed -> assertThat(shed.retryAfter()).isEqualTo(Duration.ofSeconds(7)));

            release.countDown();
            assertThat(one.await(LONG)).isTrue();
            assertThat(other.await(LONG)).isTrue();
            assertThat(function.mostAtOnce()).isEqualTo(1);
        }
    }

    /** More batches, of a call each, than calls that try it again, none of which has ended when the others come. */
    @Test
    void shouldLetTheOthersWaitWhileAFewTryItAgain() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        FunctionLimits limits = limits(16, 20, FunctionLimits.leavingAlone(4, 4, LONG, Duration.ofMillis(1)));
        List<RiskBatch> many =
                List.of(Batches.of(1000, 0, 2), Batches.of(1000, 2, 2), Batches.of(1000, 4, 2), Batches.of(1000, 6, 2));
        try (FunctionHost function = FunctionHost.with((_, answer) -> {
                    if (broken.get()) {
                        return new Answer(500, "{}", "");
                    }
                    Thread.sleep(300);
                    return answer;
                });
                FunctionCalls calls = calls(function.address(), limits)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> assess(calls)).isInstanceOf(RiskUnavailableException.class);
            }
            broken.set(false);
            Thread.sleep(10);

            assertThat(assess(calls, many)).isEqualTo(Batches.assessed(Batches.of(1000, 0, 8)));
            assertThat(function.mostAtOnce()).isEqualTo(2);
        }
    }

    /** A call that is foreseen to take 12 ms says that it took a hundred times as long; shorter ones say nothing of the pace. */
    @Test
    void shouldForeseeAtThePaceThatCallsWereMeasuredAt() throws Exception {
        List<RiskBatch> longCall = List.of(Batches.of(Model.NORMAL, 40_000, 250, 1, 300, 1));
        try (FunctionHost function = FunctionHost.with((_, answer) ->
                        answer.with(answer.body().replaceFirst("\"cpuMillis\":\\d+", "\"cpuMillis\":1200")));
                FunctionCalls calls = calls(function.address(), limits(LONG))) {
            Foreseen before = calls.foresee(longCall);
            Duration half = Duration.ofNanos((long) (1.5 * (3_000 + 1.2e7)));
            assertThat(before).isEqualTo(new Foreseen(1, half, half));

            assess(calls, batches);
            assertThat(calls.foresee(longCall)).isEqualTo(before);

            assess(calls, longCall);
            assertThat(calls.foresee(longCall).cpuTime()).isGreaterThan(before.cpuTime());
        }
    }

    /** The calls that try it again end well just after another was refused, before that looks why. */
    @Test
    void shouldCallOnceMoreWhereTheFunctionIsWellAgainMeanwhile() throws Exception {
        FunctionLimits limits = limits(16, 20, FunctionLimits.leavingAlone(4, 4, LONG, LONG));
        CircuitBreaker breaker = CircuitBreaker.of("function", limits.breaker());
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        int trials = limits.breaker().getPermittedNumberOfCallsInHalfOpenState();
        for (int i = 0; i < trials; i++) {
            assertThat(breaker.tryAcquirePermission()).isTrue();
        }
        AtomicInteger refused = new AtomicInteger();
        breaker.getEventPublisher().onCallNotPermitted(_ -> {
            refused.incrementAndGet();
            for (int i = 0; i < trials; i++) {
                breaker.onSuccess(1, TimeUnit.MILLISECONDS);
            }
        });

        try (FunctionHost function = FunctionHost.working();
                FunctionCalls calls = new FunctionCalls(
                        new FunctionClient(function.address(), CallAuth.NONE, LONG), QUICK, SMALL, limits, breaker)) {
            assertThat(assess(calls)).isEqualTo(expected);
        }
        assertThat(refused).hasPositiveValue();
    }

    private static FunctionLimits limits(int analyses, int calls, CircuitBreakerConfig breaker) {
        return new FunctionLimits(analyses, calls, Duration.ofSeconds(7), Duration.ofMillis(10), LONG, breaker);
    }

    private static FunctionLimits limits(Duration batch) {
        CircuitBreakerConfig never = FunctionLimits.leavingAlone(100_000, 100_000, LONG, LONG);
        return new FunctionLimits(16, 20, Duration.ofSeconds(7), Duration.ofMillis(10), batch, never);
    }

    private List<TradeRisk> assessOnceItIsTriedAgain(FunctionCalls calls) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        while (true) {
            try {
                return assess(calls);
            } catch (RiskUnavailableException e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
            }
        }
    }

    private List<TradeRisk> assess(FunctionCalls calls) throws Exception {
        return assess(calls, batches);
    }

    private static List<TradeRisk> assess(FunctionCalls calls, List<RiskBatch> batches) throws Exception {
        try (RunningWork<TradeRisk> running = calls.start(batches)) {
            assertThat(running.await(LONG)).isTrue();
            return Assessment.of(running).risks().stream()
                    .sorted(Comparator.comparingInt(TradeRisk::number))
                    .toList();
        }
    }

    private static FunctionCalls calls(URI function, FunctionLimits limits) {
        return calls(function, QUICK, limits);
    }

    private static FunctionCalls calls(URI function, Retries retries, FunctionLimits limits) {
        return new FunctionCalls(new FunctionClient(function, CallAuth.NONE, LONG), retries, SMALL, limits);
    }

    private List<TradeRisk> assess(URI function) throws Exception {
        return assess(function, batches, LONG);
    }

    private static List<TradeRisk> assess(URI function, List<RiskBatch> batches, Duration deadline) throws Exception {
        try (FunctionCalls calls = calls(function, deadline);
                RunningWork<TradeRisk> running = calls.start(batches)) {
            assertThat(running.await(LONG)).isTrue();
            return Assessment.of(running).risks().stream()
                    .sorted(Comparator.comparingInt(TradeRisk::number))
                    .toList();
        }
    }

    private static FunctionCalls calls(URI function, Duration deadline) {
        return new FunctionCalls(
                new FunctionClient(function, CallAuth.NONE, deadline), QUICK, SMALL, FunctionLimits.USUAL);
    }

    private void assertFails(URI function, String message) {
        assertThatThrownBy(() -> assess(function))
                .isInstanceOf(RiskUnavailableException.class)
                .hasMessageEndingWith(message);
    }
}
