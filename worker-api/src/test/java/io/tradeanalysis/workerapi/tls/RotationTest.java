package io.tradeanalysis.workerapi.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.StatusRuntimeException;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of identities under a steady stream of calls over real sockets. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RotationTest {

    private static final int CALLERS = 3;

    /** So many calls end between two reads: more than are under way at once, so some are begun and ended in between. */
    private static final int CALLS_IN_BETWEEN = 4 * CALLERS;

    private final Documents documents = Documents.issue();
    private final HeldIdentity workerSecret = HeldIdentity.of(documents.before(Side.WORKER));
    private final HeldIdentity frontEndSecret = HeldIdentity.of(documents.before(Side.FRONT_END));
    private final Semaphore ended = new Semaphore(0);
    private final AtomicBoolean enough = new AtomicBoolean();

    @SuppressWarnings("NullAway.Init") // read before each test
    private LiveIdentity worker;

    @SuppressWarnings("NullAway.Init") // read before each test
    private LiveIdentity frontEnd;

    @SuppressWarnings("NullAway.Init") // started before each test
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        worker = LiveIdentity.read(workerSecret, Side.WORKER);
        frontEnd = LiveIdentity.read(frontEndSecret, Side.FRONT_END);
        server = new TestServer(worker.tls());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Each text says who reads first at the three stages: the worker or the front end. */
    @ParameterizedTest
    @ValueSource(strings = {"WWW", "WWF", "WFW", "WFF", "FWW", "FWF", "FFW", "FFF"})
    void shouldLoseNoCallWhoeverReadsFirst(String firstReaders) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            WorkerChannels channels = WorkerChannels.of(frontEnd);
            Future<AnalyseEvent> fromOldTimes = threads.submit(() -> server.analyse(channels));
            server.awaitAnalysis();
            List<Future<?>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> callAgainAndAgain(channels)));
            }

            change(firstReaders, callers);

            enough.set(true);
            for (Future<?> caller : callers) {
                caller.get();
            }
            server.endAnalysis();
            assertThat(fromOldTimes.get()).isEqualTo(AnalyseEvent.getDefaultInstance());
        }
        assertThat(server.handled()).isGreaterThanOrEqualTo(6 * CALLS_IN_BETWEEN);
    }

    private void callAgainAndAgain(WorkerChannels channels) {
        while (!enough.get()) {
            server.list(channels);
            ended.release();
        }
    }

    private void change(String firstReaders, List<Future<?>> callers) throws InterruptedException {
        List<Stage> stages = List.of(Stage.TRUST, Stage.PRESENT, Stage.STEADY);
        for (int i = 0; i < stages.size(); i++) {
            workerSecret.hold(documents.at(stages.get(i), Side.WORKER));
            frontEndSecret.hold(documents.at(stages.get(i), Side.FRONT_END));
            boolean workerFirst = firstReaders.charAt(i) == 'W';
            assertChanges(workerFirst ? worker : frontEnd);
            awaitCalls(callers);
            assertChanges(workerFirst ? frontEnd : worker);
            awaitCalls(callers);
        }
    }

    private static void assertChanges(LiveIdentity side) {
        assertThat(side.readAnew()).isInstanceOf(Reading.Changed.class);
        assertThat(side.readAnew()).isEqualTo(new Reading.Same());
    }

    private void awaitCalls(List<Future<?>> callers) throws InterruptedException {
        ended.drainPermits();
        while (!ended.tryAcquire(CALLS_IN_BETWEEN, 100, TimeUnit.MILLISECONDS)) {
            assertThat(callers).noneMatch(Future::isDone);
        }
    }

    @Test
    void shouldRefuseTheOldLeafOnceTheChangeIsOver() throws Exception {
        LiveIdentity thief =
                LiveIdentity.read(HeldIdentity.of(documents.at(Stage.TRUST, Side.FRONT_END)), Side.FRONT_END);
        WorkerChannels stolen = WorkerChannels.of(thief);
        for (Stage stage : List.of(Stage.TRUST, Stage.PRESENT)) {
            workerSecret.hold(documents.at(stage, Side.WORKER));
            assertChanges(worker);
            server.list(stolen);
        }

        workerSecret.hold(documents.at(Stage.STEADY, Side.WORKER));
        assertChanges(worker);

        assertThatThrownBy(() -> server.list(stolen)).isInstanceOf(StatusRuntimeException.class);
        assertThat(server.handled()).isEqualTo(2);
    }

    @Test
    void shouldRefuseAWorkerWithTheOldLeafOnceTheChangeIsOver() throws Exception {
        WorkerChannels channels = WorkerChannels.of(frontEnd);
        workerSecret.hold(documents.at(Stage.TRUST, Side.WORKER));
        assertChanges(worker);
        frontEndSecret.hold(documents.at(Stage.PRESENT, Side.FRONT_END));
        assertChanges(frontEnd);
        server.list(channels);

        frontEndSecret.hold(documents.at(Stage.STEADY, Side.FRONT_END));
        assertChanges(frontEnd);

        assertThatThrownBy(() -> server.list(channels)).isInstanceOf(StatusRuntimeException.class);
        assertThat(server.handled()).isEqualTo(1);
    }
}
