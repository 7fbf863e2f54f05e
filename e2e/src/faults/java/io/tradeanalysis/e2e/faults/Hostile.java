package io.tradeanalysis.e2e.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Random;

/** Connections of those who want no answer. Each ends once the other side has ended it, or after a while. */
final class Hostile {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int MOST_GARBAGE = 4_096;

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
