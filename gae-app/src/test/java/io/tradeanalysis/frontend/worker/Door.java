package io.tradeanalysis.frontend.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that takes connections, but makes no handshake. */
final class Door implements AutoCloseable {

    private final ServerSocket listening;
    private final Queue<Socket> kept = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();

    private Door(boolean closes) throws IOException {
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("door").start(() -> accept(closes));
    }

    /** One that closes connections at once, as a balancer does that has nobody to pass them on to. */
    static Door thatCloses() throws IOException {
        return new Door(true);
    }

    /** One that keeps them and says nothing. */
    static Door thatStaysSilent() throws IOException {
        return new Door(false);
    }

    private void accept(boolean closes) {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                if (closes) {
                    socket.close();
                } else {
                    kept.add(socket);
                }
            }
        } catch (IOException _) {
            // closed
        }
    }

    String address() {
        return "%s:%d".formatted(InetAddress.getLoopbackAddress().getHostAddress(), listening.getLocalPort());
    }

    /** How many there have been. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : kept) {
            socket.close();
        }
    }
}
