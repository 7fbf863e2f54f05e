package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.WorkerCalls;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A port that anyone may connect to. */
class HostileConnectionsTest {

    private static final int GARBAGE = 2_000;
    private static final int SILENT = 1_000;
    private static final int SLOW = 100;
    private static final int RESETTING = 100;
    private static final int INSIDERS = 20;

    /** What one of many does, each with its number. */
    @FunctionalInterface
    private interface Connection {
        void make(long number) throws Exception;
    }

    @Test
    void shouldAnswerTheGoodCallsMeanwhile() throws Exception {
        try (Fleet fleet = Fleet.of(1)) {
            int port = fleet.ports().getFirst();
            WorkerCalls good = new WorkerCalls(fleet.installation().channels(), port);
            Hostile hostile = new Hostile(port);
            IdentityFiles stolen = fleet.installation().identities().client();
            AtomicInteger ended = new AtomicInteger();

            int answered;
            AtomicLong longest = new AtomicLong();
            try (Trouble goodCalls = Trouble.every(Duration.ofMillis(50), time -> {
                long start = System.nanoTime();
                good.analyse(AnalysisRequest.of(Fleet.ASSET, 20, 20, 100, time));
                longest.accumulateAndGet(System.nanoTime() - start, Math::max);
            })) {
                try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    connect(threads, SILENT, ended, _ -> hostile.silence());
                    connect(threads, SLOW, ended, _ -> hostile.slowWriting());
                    connect(threads, GARBAGE, ended, hostile::garbage);
                    connect(threads, RESETTING, ended, _ -> hostile.rapidReset());
                    connect(threads, INSIDERS, ended, _ -> hostile.rapidReset(stolen));
                }
                answered = goodCalls.end();
            }

            long handled = fleet.analysesDone();
            Report.row(
                    90,
                    "%,d connections of garbage, %,d silent ones, %d slow writers, %d of rapid reset, %d more with a stolen identity"
                            .formatted(GARBAGE, SILENT, SLOW, RESETTING, INSIDERS),
                    "handler calls; good calls meanwhile",
                    "0; all answered",
                    "%d; %d of %d answered, the slowest in %.1f s"
                            .formatted(handled - answered, answered, answered, longest.get() / 1e9));
            assertThat(ended).hasValue(GARBAGE + SILENT + SLOW + RESETTING + INSIDERS);
            assertThat(answered).isPositive();
            assertThat(handled).isEqualTo(answered);
        }
    }

    private static void connect(ExecutorService threads, int count, AtomicInteger ended, Connection connection) {
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.execute(() -> {
                if (ends(connection, number)) {
                    ended.incrementAndGet();
                }
            });
        }
    }

    /** However a connection ends, it has to end. */
    private static boolean ends(Connection connection, int number) {
        try {
            connection.make(number);
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (Exception _) {
            return true; // reset by the other side
        }
    }
}
