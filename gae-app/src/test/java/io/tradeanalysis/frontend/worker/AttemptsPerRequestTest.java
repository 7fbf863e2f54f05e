package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.TestIdentities;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What retries cost while one of two workers is dead or frozen: by the line of the log, and by connections. */
class AttemptsPerRequestTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** Short enough to leave a frozen worker before its handshake is given up, which would cost a second connection. */
    private static final Duration ATTEMPT = Duration.ofSeconds(1);

    private static final int SAVED = 20;
    private static final int CALLS = 120;
    private static final Pattern SUMS = Pattern.compile("WorkerCalls=(\\d+) WorkerAttempts=(\\d+)");

    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger().setLevel(Level.INFO);
        logger().addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger().detachAppender(lines);
        logger().setLevel(null);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(AttemptLog.class);
    }

    /** One that is dead refuses at once, so no call is lost, and to those that live it looks as if there were no retries. */
    @Test
    void shouldAskALivingWorkerOnceForEachCallWhereTheOtherIsDead() {
        TestIdentities identities = TestIdentities.in(folder);
        FakeWorker dead = start(identities);
        dead.close();
        try (FakeWorker living = start(identities)) {
            Attempts attempts = attempts(identities, dead.address(), living.address());

            for (int call = 0; call < 100; call++) {
                assertThat(list(attempts, LONG)).isInstanceOf(Outcome.Success.class);
            }

            Sums sums = sums(attempts);
            assertThat(sums.calls()).isEqualTo(101);
            assertThat(living.connections()).isEqualTo(101);
            // half of the calls meet the dead one first; chance of failing with another seed: 1 in 10^14
            assertThat(sums.attempts()).isBetween(101 + 15, 101 + 86);
        }
    }

    /** Each call that meets the frozen one first would need a retry: more of them than may be made. */
    @Test
    void shouldKeepToTheBudgetWhereOneOfTwoWorkersIsFrozen() throws Exception {
        TestIdentities identities = TestIdentities.in(folder);
        try (Door frozen = Door.thatStaysSilent();
                FakeWorker living = start(identities)) {
            Attempts attempts = attempts(identities, frozen.address(), living.address());
            long start = System.nanoTime();

            long answered = answered(attempts, CALLS);

            int seconds = Math.toIntExact(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
            int retries = frozen.connections() + living.connections() - CALLS;
            assertThat(retries).isBetween(SAVED, Math.toIntExact(SAVED + seconds + 1 + answered / 10));
            Sums sums = sums(attempts);
            assertThat(sums.calls()).isEqualTo(CALLS + 1);
            assertThat(sums.attempts()).isEqualTo(frozen.connections() + living.connections());
        }
    }

    private static long answered(Attempts attempts, int calls) {
        List<CompletableFuture<Outcome<ListAssetsReply>>> made = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(12)) {
            for (int call = 0; call < calls; call++) {
                made.add(CompletableFuture.supplyAsync(() -> list(attempts, ATTEMPT), callers));
            }
        }
        return made.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Success.class::isInstance)
                .count();
    }

    private record Sums(int calls, int attempts) {}

    /** What the log says after one more call, when it is time to say it. */
    private Sums sums(Attempts attempts) {
        now.addAndGet(AttemptLog.INTERVAL.toNanos());
        list(attempts, ATTEMPT);
        List<Sums> told = lines.list.stream()
                .map(line -> SUMS.matcher(line.getFormattedMessage()))
                .filter(Matcher::matches)
                .map(line -> new Sums(Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2))))
                .toList();
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    private Attempts attempts(TestIdentities identities, String... addresses) {
        return new Attempts(
                identities.frontEnd(),
                Arrays.stream(addresses).map(WorkerAddress::parse).toList(),
                LONG,
                new Random(7),
                new AttemptLog(now::get));
    }

    private static Outcome<ListAssetsReply> list(Attempts attempts, Duration attemptLimit) {
        return attempts.make(
                worker -> new Outcome.Success<>(worker.listAssets(ListAssetsRequest.getDefaultInstance())),
                LONG,
                attemptLimit,
                ReplyRoom.of(0).share("caller"));
    }

    private static FakeWorker start(TestIdentities identities) {
        return FakeWorker.start(identities.worker(), 0, Scripts.assets(), Scripts.dollars());
    }
}
