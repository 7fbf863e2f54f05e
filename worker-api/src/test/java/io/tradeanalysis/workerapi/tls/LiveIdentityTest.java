package io.tradeanalysis.workerapi.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LiveIdentityTest {

    private final Documents documents = Documents.issue();
    private final IdentityDocument old = documents.before(Side.WORKER);
    private final HeldIdentity secret = HeldIdentity.of(old);

    @ParameterizedTest
    @EnumSource
    void shouldShakeHandsWithItselfAsAWorkerAlone(Side side) throws Exception {
        assertThat(LiveIdentity.read(HeldIdentity.of(documents.before(side)), side)
                        .rehearse())
                .isEqualTo(side == Side.WORKER);
    }

    @Test
    void shouldSayWhatIsInUse() throws NoIdentityException {
        LiveIdentity identity = LiveIdentity.read(secret, Side.WORKER);

        assertThat(identity.inUse().label()).isEqualTo("old");
        assertThat(identity.inUse().stage()).isEqualTo(Stage.STEADY);
        assertThat(identity.inUse().expires())
                .isBetween(Instant.now().plusSeconds(3000), Instant.now().plusSeconds(3600));
        assertThat(identity.inUse())
                .hasToString("identity old STEADY in use, expires "
                        + identity.inUse().expires());
    }

    @Test
    void shouldKeepWhatIsInUseWhenThereIsNoOtherToBeHad() throws Exception {
        LiveIdentity worker = LiveIdentity.read(secret, Side.WORKER);
        LiveIdentity frontEnd = LiveIdentity.read(HeldIdentity.of(documents.before(Side.FRONT_END)), Side.FRONT_END);
        IdentityDocument other = documents.at(Stage.STEADY, Side.WORKER);

        assertKept(
                worker, with(other.certificate(), old.key(), other.authorities()), "key: not that of the certificate");
        assertKept(worker, with("none", other.key(), other.authorities()), "certificate: no PEM certificates");
        assertKept(
                worker,
                with(other.certificate(), "none", other.authorities()),
                "key: no private key (expected: PKCS #8, PEM)");
        assertKept(worker, with(other.certificate(), other.key(), List.of("none")), "authorities: no PEM certificates");
        assertKept(worker, with(other.certificate(), other.key(), List.of()), "authorities: none");
        secret.loseIt("gone");
        assertThat(worker.readAnew()).isEqualTo(new Reading.Kept("gone"));

        assertThat(worker.inUse().label()).isEqualTo("old");
        try (TestServer server = new TestServer(worker.tls())) {
            server.list(WorkerChannels.of(frontEnd));
            assertThat(server.handled()).isEqualTo(1);
        }
    }

    private void assertKept(LiveIdentity identity, IdentityDocument wrong, String reason) {
        secret.hold(wrong);
        assertThat(identity.readAnew()).isEqualTo(new Reading.Kept(reason));
    }

    private static IdentityDocument with(String certificate, String key, List<String> authorities) {
        return new IdentityDocument("wrong", Stage.STEADY, certificate, key, authorities, Optional.empty());
    }

    @Test
    void shouldNotStartWithoutOne() {
        secret.hold(with(old.certificate(), "no key", old.authorities()));

        assertThatThrownBy(() -> LiveIdentity.read(secret, Side.WORKER))
                .isInstanceOf(NoIdentityException.class)
                .hasMessage("key: no private key (expected: PKCS #8, PEM)");
    }

    @Test
    void shouldTellOfChangesAndFailuresAndGoOn() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        LiveIdentity identity = LiveIdentity.read(secret, Side.WORKER);
        try (IdentityWatch _ = IdentityWatch.start(identity, Duration.ofMillis(5), new HearingListener(heard))) {
            secret.hold(documents.at(Stage.TRUST, Side.WORKER));
            assertThat(heard.take()).isEqualTo("TRUST");
            secret.loseIt("gone");
            assertThat(heard.take()).isEqualTo("gone");
            secret.breakDown();
            awaitOther(heard, "gone", "IllegalStateException");
            secret.hold(documents.at(Stage.PRESENT, Side.WORKER));
            awaitOther(heard, "IllegalStateException", "PRESENT");
        }
    }

    @Test
    void shouldEndWhenItIsClosedEvenWhereTheSourceSwallowsInterrupts() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch readAgain = new CountDownLatch(1);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        LiveIdentity identity = LiveIdentity.read(secret, Side.WORKER);
        secret.holdWhatReads(() -> {
            if (reading.getCount() == 0) {
                readAgain.countDown();
            }
            reading.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                // as Google's library does
            }
            throw new NoIdentityException("interrupted");
        });

        IdentityWatch watch = IdentityWatch.start(identity, Duration.ofMillis(1), new HearingListener(heard));
        reading.await();
        watch.close();

        assertThat(readAgain.await(200, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(heard).isEmpty();
    }

    private static void awaitOther(BlockingQueue<String> heard, String before, String expected)
            throws InterruptedException {
        String next = heard.take();
        while (next.equals(before)) {
            next = heard.take();
        }
        assertThat(next).isEqualTo(expected);
    }

    private record HearingListener(BlockingQueue<String> heard) implements IdentityListener {

        @Override
        public void changed(IdentityInUse now) {
            heard.add(now.stage().name());
        }

        @Override
        public void kept(String reason) {
            heard.add(reason);
        }
    }
}
