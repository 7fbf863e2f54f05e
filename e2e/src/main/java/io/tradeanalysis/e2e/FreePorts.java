package io.tradeanalysis.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on, below those that systems give to outgoing connections: so none is taken before it is used. */
public final class FreePorts {

    private static final int LOWEST = 15_000;
    private static final int END = 32_000;

    /** A free port. */
    public static int one() {
        return first(1);
    }

    /** The first of so many free ports in a row. */
    public static int first(int count) {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, END - count);
            if (areFree(first, count)) {
                return first;
            }
        }
    }

    private static boolean areFree(int first, int count) {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (int port = first; port < first + count; port++) {
                taken.add(new ServerSocket(port));
            }
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            taken.forEach(FreePorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("can't close " + socket, e);
        }
    }

    private FreePorts() {}
}
