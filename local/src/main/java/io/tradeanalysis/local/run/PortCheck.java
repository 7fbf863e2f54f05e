package io.tradeanalysis.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds the ports that can't be had, before anything is started. */
final class PortCheck {

    private static final int CONNECT_MILLIS = 500;

    private PortCheck() {}

    /** One sentence for each port that can't be had. */
    static List<String> problems(List<PortUse> ports) {
        return ports.stream().flatMap(PortCheck::problem).toList();
    }

    private static Stream<String> problem(PortUse use) {
        if (isAnswered(use.port())) {
            return Stream.of("Port %d, for %s, is in use by another process: stop that one, or choose a port with %s."
                    .formatted(use.port(), use.role(), use.option()));
        }
        if (!isBindable(use.port())) {
            return Stream.of("Port %d, for %s, can't be opened: choose another with %s."
                    .formatted(use.port(), use.role(), use.option()));
        }
        return Stream.empty();
    }

    /** Asks every address of this machine: a server on another of them would answer in place of ours. */
    private static boolean isAnswered(int port) {
        return loopbacks().anyMatch(address -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
                return true;
            } catch (IOException _) {
                return false;
            }
        });
    }

    private static boolean isBindable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of an earlier run may still linger
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static Stream<InetAddress> loopbacks() {
        try {
            return Arrays.stream(InetAddress.getAllByName("localhost"));
        } catch (UnknownHostException _) {
            return Stream.of(InetAddress.getLoopbackAddress());
        }
    }
}
