package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.TestIdentities;
import io.tradeanalysis.frontend.settings.Deadlines;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.WorkerChannels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An identity that one side does not accept is not tried again: one connection for each call. */
class RefusedIdentityTest {

    private static final Question REQUEST = Question.of(AnalysisRequest.of("AMZN", 500, 1000, 1000, 42));
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int CALLS = 12;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // issued before all tests
    private static TestIdentities ours;

    @SuppressWarnings("NullAway.Init") // as above
    private static TestIdentities others;

    @BeforeAll
    static void issue() {
        ours = TestIdentities.in(folder);
        others = TestIdentities.in(folder.resolve("others"));
    }

    @Test
    void shouldNotTryAgainWhereAWorkerIsNotWhoItShouldBe() {
        try (FakeWorker stranger = start(others)) {
            Workers workers = workers(ours.frontEnd(), stranger.address());

            for (int call = 1; call <= CALLS; call++) {
                assertThat(failure(workers))
                        .isInstanceOfSatisfying(
                                Failure.Unreachable.class,
                                unreachable -> assertThat(unreachable.reason()).contains("trust anchors"));
                assertThat(stranger.connections()).isEqualTo(call);
            }
        }
    }

    @Test
    void shouldNotTryAgainWhereAWorkerRefusesAFrontEndOfAnotherAuthority() {
        IdentityFiles client = others.folder().client();

        assertAskedOnceACall(new IdentityFiles(client.certificate(), client.key(), authorities()));
    }

    /** A leaf of the right authority, but a worker's. */
    @Test
    void shouldNotTryAgainWhereAWorkerRefusesTheNameOfAFrontEnd() {
        IdentityFiles server = ours.folder().server();

        assertAskedOnceACall(new IdentityFiles(server.certificate(), server.key(), authorities()));
    }

    private void assertAskedOnceACall(IdentityFiles refused) {
        try (FakeWorker worker = start(ours)) {
            Workers workers = workers(TestIdentities.channels(refused), worker.address());

            for (int call = 1; call <= CALLS; call++) {
                assertThat(failure(workers))
                        .isInstanceOfSatisfying(
                                Failure.Unreachable.class,
                                unreachable -> assertThat(unreachable.reason()).containsIgnoringCase("alert"));
                assertThat(worker.connections()).isEqualTo(call);
            }
            assertThat(worker.analyses()).isZero();
        }
    }

    /** The first ten calls spend what is saved; no call makes a third attempt, and none is free. */
    @Test
    void shouldTryOnceMoreAndPayWhereAResetMayHaveOvertakenTheRefusal() {
        try (DoorThatResets resetting = new DoorThatResets(ours.worker())) {
            Workers workers = workers(ours.frontEnd(), resetting.address());

            for (int call = 1; call <= CALLS; call++) {
                assertThat(failure(workers)).isInstanceOf(Failure.Unreachable.class);
                assertThat(resetting.connections()).isEqualTo(call + Math.min(call, 10));
            }
        }
    }

    private static FakeWorker start(TestIdentities identities) {
        return FakeWorker.start(identities.worker(), 0, Scripts.assets(), Scripts.dollars());
    }

    private static Path authorities() {
        return ours.folder().client().authorities();
    }

    private static Failure failure(Workers workers) {
        return switch (workers.analyse(REQUEST, ProgressListener.NONE)) {
            case Outcome.Failed<AnalysisResult>(var failure) -> failure;
            case Outcome.Success<AnalysisResult> success -> throw new AssertionError(success);
        };
    }

    private static Workers workers(WorkerChannels channels, String address) {
        return Workers.at(
                List.of(WorkerAddress.parse(address)), channels, new Deadlines(LONG, LONG, LONG, LONG), new Random(7));
    }
}
