package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.TestIdentities;
import io.tradeanalysis.frontend.settings.Deadlines;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WorkersTest {

    private static final Question REQUEST = Question.of(AnalysisRequest.of("AMZN", 500, 1000, 1000, 42));
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // issued before all tests
    private static TestIdentities identities;

    private final List<FakeWorker> started = new ArrayList<>();

    @BeforeAll
    static void issue() {
        identities = TestIdentities.in(folder);
    }

    @AfterEach
    void stop() {
        started.forEach(FakeWorker::close);
    }

    @Test
    void shouldSpreadCallsOverAllWorkers() {
        FakeWorker one = start(Scripts.dollars());
        FakeWorker other = start(Scripts.dollars());
        Workers workers = workers(LONG, one.address(), other.address());

        for (int i = 0; i < 20; i++) {
            assertThat(workers.analyse(REQUEST, ProgressListener.NONE)).isInstanceOf(Outcome.Success.class);
        }

        // chance of failing with another seed: 2 in 2^20
        assertThat(one.analyses()).isPositive();
        assertThat(other.analyses()).isPositive();
        assertThat(one.analyses() + other.analyses()).isEqualTo(20);
    }

    @Test
    void shouldTryAnotherWorkerWhenOneIsNotThere() {
        FakeWorker gone = start(Scripts.dollars());
        gone.close();
        FakeWorker there = start(Scripts.dollars());
        Workers workers = workers(LONG, gone.address(), there.address());

        for (int i = 0; i < 10; i++) {
            assertThat(workers.analyse(REQUEST, ProgressListener.NONE)).isInstanceOf(Outcome.Success.class);
        }

        assertThat(there.analyses()).isEqualTo(10);
    }

    @Test
    void shouldTryThreeTimesAndNoMore() {
        FakeWorker stopping = start((_, events) -> events.onError(Status.UNAVAILABLE.asRuntimeException()));

        assertThat(failure(workers(LONG, stopping.address()))).isInstanceOf(Failure.Unreachable.class);
        assertThat(stopping.analyses()).isEqualTo(3);
    }

    @Test
    void shouldTryAgainWhenAWorkerGoesAwayInMidWorkAndNeverTellProgressBackwards() {
        AtomicInteger calls = new AtomicInteger();
        FakeWorker breaking = start((request, events) -> {
            if (calls.getAndIncrement() == 0) {
                events.onNext(Scripts.progress(7, 10));
                events.onError(Status.UNAVAILABLE.asRuntimeException());
            } else {
                Scripts.dollars().answer(request, events);
            }
        });
        List<String> heard = new ArrayList<>();

        var outcome = workers(LONG, breaking.address()).analyse(REQUEST, (done, of) -> heard.add(done + " of " + of));

        assertThat(outcome).isInstanceOf(Outcome.Success.class);
        assertThat(heard).containsExactly("7 of 10", "7 of 10", "10 of 10");
        assertThat(breaking.analyses()).isEqualTo(2);
    }

    @Test
    void shouldTryAgainWhenAWorkerIsSilent() {
        AtomicInteger calls = new AtomicInteger();
        FakeWorker freezing = start((request, events) -> {
            if (calls.getAndIncrement() == 0) {
                events.onNext(Scripts.progress(1, 10));
            } else {
                Scripts.dollars().answer(request, events);
            }
        });

        var outcome = workers(LONG, Duration.ofSeconds(2), freezing.address()).analyse(REQUEST, ProgressListener.NONE);

        assertThat(outcome).isInstanceOf(Outcome.Success.class);
        assertThat(freezing.analyses()).isEqualTo(2);
    }

    /** A third for the connection of each of the first two attempts; the last one has all its time, of which there is much. */
    @Test
    @Timeout(20)
    void shouldNotWaitForAHandshakeAsLongAsForAnAnswer() throws Exception {
        FakeWorker good = start(Scripts.dollars());
        try (Door silent = Door.thatStaysSilent()) {
            Workers workers = workers(LONG, Duration.ofSeconds(3), silent.address(), silent.address(), good.address());

            for (int i = 0; i < 3; i++) { // in random order
                assertThat(workers.analyse(REQUEST, ProgressListener.NONE)).isInstanceOf(Outcome.Success.class);
            }
            assertThat(silent.connections()).isPositive();
        }
    }

    @Test
    @Timeout(20)
    void shouldGiveTheLastAttemptAllItsTimeForTheHandshake() throws Exception {
        FakeWorker good = start(Scripts.dollars());
        try (LateDoor late = new LateDoor(WorkerAddress.parse(good.address()).port(), Duration.ofMillis(1_500))) {
            var outcome = workers(LONG, Duration.ofSeconds(4), late.address()).analyse(REQUEST, ProgressListener.NONE);

            assertThat(outcome).isInstanceOf(Outcome.Success.class);
            assertThat(good.analyses()).isEqualTo(1);
        }
    }

    @Test
    @Timeout(20)
    void shouldGiveUpAnAttemptWithoutAHandshakeWhereAnotherMayFollow() throws Exception {
        try (Door silent = Door.thatStaysSilent()) {
            failure(workers(LONG, Duration.ofMillis(300), silent.address()));

            assertThat(silent.connections()).isEqualTo(3);
        }
    }

    @Test
    void shouldSayThatWorkersWhoStaySilentCantBeReached() {
        FakeWorker frozen = start((_, _) -> {});

        assertThat(failure(workers(LONG, Duration.ofSeconds(2), frozen.address())))
                .isInstanceOfSatisfying(
                        Failure.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).contains("silent for 2000 ms"));
        assertThat(frozen.analyses()).isEqualTo(3);
    }

    @Test
    void shouldTryAnotherWorkerWhenOneSheds() {
        FakeWorker busy = start((_, events) -> events.onError(FakeWorker.busy(1234)));
        FakeWorker idle = start(Scripts.dollars());
        Workers workers = workers(LONG, busy.address(), idle.address());

        for (int i = 0; i < 10; i++) {
            assertThat(workers.analyse(REQUEST, ProgressListener.NONE)).isInstanceOf(Outcome.Success.class);
        }

        assertThat(idle.analyses()).isEqualTo(10);
    }

    @Test
    void shouldHardlyTryAgainWhereAllWorkersShed() {
        FakeWorker busy = start((_, events) -> events.onError(FakeWorker.busy(1234)));
        Workers workers = workers(LONG, busy.address());

        long asked = IntStream.range(0, 200)
                .filter(_ -> failure(workers) instanceof Failure.Busy)
                .count();

        assertThat(asked).isGreaterThanOrEqualTo(Throttle.LEAST);
        assertThat(busy.analyses()).isEqualTo((int) asked + 10);
    }

    @Test
    void shouldWithholdWhatAllWorkersWouldShedAndOnlyOnThePlaceThatIsBusy() {
        FakeWorker busy = start((request, events) -> {
            if (request.compute() == Compute.EC2) {
                events.onError(FakeWorker.busy(1234));
            } else {
                Scripts.dollars().answer(request, events);
            }
        });
        busy.draw(DrawChartReply.newBuilder().setPicture(ByteString.EMPTY).build());
        Workers workers = workers(LONG, busy.address());
        for (int i = 0; i < Throttle.LEAST; i++) {
            assertThat(failure(workers)).isEqualTo(new Failure.Busy(Duration.ofMillis(1234)));
        }

        // chance of failing with another seed: each of the hundred is let go with a tenth at most
        assertThat(IntStream.range(0, 100).mapToObj(_ -> failure(workers)))
                .contains(new Failure.Withheld(Duration.ofMillis(1234)));
        for (int i = 0; i < 20; i++) {
            assertThat(workers.analyse(
                            Question.of(REQUEST.inputs().computedBy(Compute.LAMBDA, 2)), ProgressListener.NONE))
                    .isInstanceOf(Outcome.Success.class);
            assertThat(workers.drawChart(
                            REQUEST,
                            new Picture(Picture.Subject.PRICES, Picture.Format.SVG, Picture.Theme.DARK),
                            ProgressListener.NONE))
                    .isInstanceOf(Outcome.Success.class);
        }
    }

    @Test
    void shouldNotPayForAttemptsThatReachNobody() {
        FakeWorker gone = start(Scripts.dollars());
        gone.close();
        FakeWorker there = start(Scripts.dollars());
        Workers workers = workers(LONG, gone.address(), gone.address(), there.address());

        for (int i = 0; i < 40; i++) {
            assertThat(workers.analyse(REQUEST, ProgressListener.NONE)).isInstanceOf(Outcome.Success.class);
        }
    }

    @Test
    void shouldNotPayForAttemptsThatABalancerWithoutWorkersCloses() throws Exception {
        try (Door closing = Door.thatCloses()) {
            Workers workers = workers(LONG, closing.address());

            for (int i = 0; i < 20; i++) {
                assertThat(failure(workers)).isInstanceOf(Failure.Unreachable.class);
            }

            assertThat(closing.connections()).isEqualTo(60);
        }
    }

    @Test
    void shouldPayForHandshakesThatComeToNothing() throws Exception {
        try (Door silent = Door.thatStaysSilent()) {
            Workers workers = workers(LONG, Duration.ofMillis(100), silent.address());
            long start = System.nanoTime();

            for (int i = 0; i < 20; i++) {
                assertThat(failure(workers)).isInstanceOf(Failure.Unreachable.class);
            }

            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            assertThat(silent.connections()).isBetween(20 + 20, 20 + 20 + 1 + Math.toIntExact(seconds));
        }
    }

    @Test
    void shouldSendACallAwayWhileTooManyAreBeingMade() throws Exception {
        CountDownLatch arrived = new CountDownLatch(Attempts.MOST_AT_ONCE);
        CompletableFuture<Void> answer = new CompletableFuture<>();
        FakeWorker slow = start((request, events) -> {
            arrived.countDown();
            var _ = answer.thenRun(() -> Scripts.dollars().answer(request, events));
        });
        Workers workers = workers(LONG, slow.address());
        List<CompletableFuture<Outcome<AnalysisResult>>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Attempts.MOST_AT_ONCE; i++) {
                calls.add(
                        CompletableFuture.supplyAsync(() -> workers.analyse(REQUEST, ProgressListener.NONE), callers));
            }
            assertThat(arrived.await(25, TimeUnit.SECONDS)).isTrue();

            assertThat(failure(workers)).isEqualTo(new Failure.NoRoom("one more call", Duration.ofSeconds(1)));

            answer.complete(null);
        }
        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isInstanceOf(Outcome.Success.class));
        assertThat(workers.analyse(REQUEST, ProgressListener.NONE)).isInstanceOf(Outcome.Success.class);
        assertThat(slow.analyses()).isEqualTo(Attempts.MOST_AT_ONCE + 1);
    }

    @Test
    void shouldNotTryAgainWhereTheWorkerIsBroken() {
        FakeWorker tooLarge = start((_, events) -> events.onError(Status.RESOURCE_EXHAUSTED.asRuntimeException()));
        FakeWorker broken = start((_, events) -> events.onError(Status.INTERNAL.asRuntimeException()));
        FakeWorker helpless = start((_, events) -> events.onError(Status.FAILED_PRECONDITION.asRuntimeException()));

        assertThat(failure(workers(LONG, tooLarge.address()))).isInstanceOf(Failure.Broken.class);
        assertThat(failure(workers(LONG, broken.address()))).isInstanceOf(Failure.Broken.class);
        assertThat(failure(workers(LONG, helpless.address()))).isInstanceOf(Failure.FunctionDown.class);
        assertThat(tooLarge.analyses()).isEqualTo(1);
        assertThat(helpless.analyses()).isEqualTo(1);
        assertThat(broken.analyses()).isEqualTo(1);
    }

    @Test
    void shouldStopAtTheDeadline() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        FakeWorker silent = start((_, events) -> events.setOnCancelHandler(stopped::countDown));
        Duration limit = Duration.ofMillis(1500);

        assertThat(failure(workers(limit, silent.address()))).isEqualTo(new Failure.TookTooLong(limit));
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldSayThatAWorkerEndedWithoutAResult() {
        FakeWorker silent = start((_, events) -> events.onCompleted());

        assertThat(failure(workers(LONG, silent.address()))).isInstanceOf(Failure.Broken.class);
    }

    @Test
    void shouldReportProgressInOrder() {
        List<String> heard = new ArrayList<>();

        workers(LONG, start(Scripts.dollars()).address()).analyse(REQUEST, (done, of) -> heard.add(done + " of " + of));

        assertThat(heard).containsExactly("5 of 10", "10 of 10");
    }

    private FakeWorker start(FakeWorker.Script script) {
        FakeWorker worker = FakeWorker.start(identities.worker(), 0, Scripts.assets(), script);
        started.add(worker);
        return worker;
    }

    private static Failure failure(Workers workers) {
        return switch (workers.analyse(REQUEST, ProgressListener.NONE)) {
            case Outcome.Failed<AnalysisResult>(var failure) -> failure;
            case Outcome.Success<AnalysisResult> success -> throw new AssertionError(success);
        };
    }

    private static Workers workers(Duration limit, String... addresses) {
        return workers(limit, LONG, addresses);
    }

    private static Workers workers(Duration limit, Duration attempt, String... addresses) {
        return Workers.at(
                Arrays.stream(addresses).map(WorkerAddress::parse).toList(),
                identities.frontEnd(),
                new Deadlines(attempt, limit, limit, limit),
                new Random(7));
    }
}
