package io.tradeanalysis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.PeerNames;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class MutualTlsTest {

    private final Identities ours = IdentityIssuer.issue(Duration.ofHours(1), InstantSource.system());
    private final Identities others = IdentityIssuer.issue(Duration.ofHours(1), InstantSource.system());

    @Test
    void shouldLetBothLeavesOfOneAuthorityTalk() throws Exception {
        TlsPeer server = TlsPeer.server(ours.server(), ours.authorityPem());
        TlsPeer client = TlsPeer.client(ours.client(), ours.authorityPem(), PeerNames.WORKER);

        TlsPeer.handshake(client, server);

        assertThat(client.protocol()).isEqualTo("TLSv1.3");
        assertThat(server.protocol()).isEqualTo("TLSv1.3");
    }

    @Test
    void shouldRefuseAClientOfAnotherAuthority() throws Exception {
        TlsPeer server = TlsPeer.server(ours.server(), ours.authorityPem());
        TlsPeer client = TlsPeer.client(others.client(), ours.authorityPem(), PeerNames.WORKER);

        assertRefused(client, server);
    }

    @Test
    void shouldRefuseAServerOfAnotherAuthority() throws Exception {
        TlsPeer server = TlsPeer.server(others.server(), ours.authorityPem());
        TlsPeer client = TlsPeer.client(ours.client(), ours.authorityPem(), PeerNames.WORKER);

        assertRefused(client, server);
    }

    @Test
    void shouldRefuseAServerUnderAnotherName() throws Exception {
        TlsPeer server = TlsPeer.server(ours.server(), ours.authorityPem());
        TlsPeer client = TlsPeer.client(ours.client(), ours.authorityPem(), PeerNames.FRONT_END);

        assertRefused(client, server);
    }

    @Test
    void shouldRefuseAWorkerThatPosesAsAFrontEnd() throws Exception {
        TlsPeer server = TlsPeer.server(ours.server(), ours.authorityPem());
        TlsPeer client = TlsPeer.client(ours.server(), ours.authorityPem(), PeerNames.WORKER);

        assertRefused(client, server);
    }

    @Test
    void shouldRefuseAFrontEndThatPosesAsAWorker() throws Exception {
        TlsPeer server = TlsPeer.server(ours.client(), ours.authorityPem());
        TlsPeer client = TlsPeer.client(ours.client(), ours.authorityPem(), PeerNames.FRONT_END);

        assertRefused(client, server);
    }

    private static void assertRefused(TlsPeer client, TlsPeer server) {
        assertThatThrownBy(() -> TlsPeer.handshake(client, server)).isInstanceOf(SSLHandshakeException.class);
    }
}
