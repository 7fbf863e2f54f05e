package io.tradeanalysis.workerapi.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.netty.GrpcSslContexts;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.contract.PeerNames;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

/** A peer of our own making that resumes sessions wherever it may, so that the other need not prove again who it is. */
class SessionTest {

    private final Documents documents = Documents.issue();
    private final HeldIdentity secret = HeldIdentity.of(documents.at(Stage.PRESENT, Side.WORKER));
    private final AtomicInteger fullHandshakes = new AtomicInteger();

    @Test
    void shouldForgetSessionsOfAnIdentityThatIsNoLongerTrusted() throws Exception {
        LiveIdentity worker = LiveIdentity.read(secret, Side.WORKER);
        SSLContext client = client(documents.at(Stage.TRUST, Side.FRONT_END));
        try (TestServer server = new TestServer(worker.tls())) {
            connect(client, server);
            connect(client, server);
            assertThat(fullHandshakes)
                    .as("the second session resumes the first")
                    .hasValue(1);

            secret.hold(documents.at(Stage.STEADY, Side.WORKER));
            assertThat(worker.readAnew()).isInstanceOf(Reading.Changed.class);

            assertThatThrownBy(() -> connect(client, server)).isInstanceOf(IOException.class);
            assertThat(fullHandshakes)
                    .as("its ticket is worth nothing any more")
                    .hasValue(2);
        }
    }

    /** Each attempt of a call has a connection of its own; signatures are most of what a handshake costs. */
    @Test
    void shouldLetAFrontEndComeBackWithoutProvingAgainWhoItIs() throws Exception {
        HeldIdentity held = HeldIdentity.of(documents.at(Stage.PRESENT, Side.FRONT_END));
        LiveIdentity identity = LiveIdentity.read(held, Side.FRONT_END);
        WorkerChannels frontEnd = WorkerChannels.of(identity);
        try (TestServer server = new TestServer(server(documents.at(Stage.PRESENT, Side.WORKER)))) {
            server.list(frontEnd);
            server.list(frontEnd);
            assertThat(fullHandshakes)
                    .as("the second call resumes the first one's session")
                    .hasValue(1);

            held.hold(documents.at(Stage.TRUST, Side.FRONT_END));
            assertThat(identity.readAnew()).isInstanceOf(Reading.Changed.class);

            server.list(frontEnd);
            assertThat(fullHandshakes).as("another identity proves itself").hasValue(2);
        }
    }

    /** Shakes hands and waits for the server's settings, after which any ticket has arrived. */
    private static void connect(SSLContext context, TestServer server) throws IOException {
        try (Socket tcp = new Socket(
                        server.address().getAddress(), server.address().getPort());
                SSLSocket tls = (SSLSocket) context.getSocketFactory()
                        .createSocket(tcp, PeerNames.WORKER, server.address().getPort(), true)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            parameters.setProtocols(new String[] {"TLSv1.3"});
            tls.setSSLParameters(parameters);
            tls.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            tls.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
            if (tls.getInputStream().read() < 0) {
                throw new IOException("the server hung up");
            }
        }
    }

    private SSLContext client(IdentityDocument document) throws Exception {
        Leaf leaf = Leaf.of(document.certificate(), document.key());
        KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
        keys.load(null, null);
        keys.setKeyEntry("leaf", leaf.key(), new char[0], leaf.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), new TrustManager[] {counting(document, PeerNames.WORKER)}, null);
        return context;
    }

    private SslContext server(IdentityDocument document) throws Exception {
        Leaf leaf = Leaf.of(document.certificate(), document.key());
        X509Certificate[] chain = leaf.chain().toArray(X509Certificate[]::new);
        return GrpcSslContexts.configure(SslContextBuilder.forServer(leaf.key(), chain))
                .clientAuth(ClientAuth.REQUIRE)
                .trustManager(counting(document, PeerNames.FRONT_END))
                .protocols("TLSv1.3")
                .build();
    }

    private Counting counting(IdentityDocument document, String peer) throws NoIdentityException {
        List<X509Certificate> trusted = new ArrayList<>();
        for (String pem : document.authorities()) {
            trusted.addAll(Leaf.certificates("authorities", pem));
        }
        return new Counting(PeerNameTrustManager.of(trusted, peer));
    }

    /** A peer shows its certificate in a full handshake alone. */
    private final class Counting extends X509ExtendedTrustManager {

        private final X509ExtendedTrustManager checks;

        Counting(X509ExtendedTrustManager checks) {
            this.checks = checks;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            fullHandshakes.incrementAndGet();
            checks.checkServerTrusted(chain, authType, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            fullHandshakes.incrementAndGet();
            checks.checkClientTrusted(chain, authType, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return checks.getAcceptedIssuers();
        }
    }
}
