package io.tradeanalysis.workerapi.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.workerapi.WorkerChannels;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class UnexpiredPeersTest {

    private final Documents documents = Documents.issue();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    @Test
    void shouldRefuseOneWhoComesBackOnAnOldSessionWithAnExpiredCertificate() throws Exception {
        WorkerChannels frontEnd = WorkerChannels.of(live(Side.FRONT_END));
        try (TestServer server = new TestServer(live(Side.WORKER).tls(), new UnexpiredPeers(now::get))) {
            server.list(frontEnd);
            assertThat(server.handled()).isEqualTo(1);

            now.updateAndGet(instant -> instant.plus(Duration.ofHours(2)));

            assertThatThrownBy(() -> server.list(frontEnd))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            refused -> assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED))
                    .hasMessageContaining("The caller's certificate has expired.");
            assertThat(server.handled()).isEqualTo(1);
        }
    }

    private LiveIdentity live(Side side) throws Exception {
        return LiveIdentity.read(HeldIdentity.of(documents.at(IdentityDocument.Stage.STEADY, side)), side);
    }
}
