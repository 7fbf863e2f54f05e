package io.tradeanalysis.frontend.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** Passes connections on to a worker, each after a while: a machine that is busy with strangers' connections. */
final class LateDoor implements AutoCloseable {

    private final ServerSocket listening;
    private final int worker;
    private final Duration late;

    LateDoor(int worker, Duration late) throws IOException {
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        this.worker = worker;
        this.late = late;
        Thread.ofVirtual().name("late-door").start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = listening.accept();
                Thread.ofVirtual().start(() -> passOn(caller));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void passOn(Socket caller) {
        try (caller;
                Socket passedOn = new Socket(InetAddress.getLoopbackAddress(), worker)) {
            Thread.sleep(late);
            Thread back = Thread.ofVirtual().start(() -> copy(passedOn, caller));
            copy(caller, passedOn);
            back.join();
        } catch (IOException e) {
            // one side has gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException _) {
            // one side has gone
        }
    }

    String address() {
        return "%s:%d".formatted(InetAddress.getLoopbackAddress().getHostAddress(), listening.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
