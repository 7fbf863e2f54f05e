package io.tradeanalysis.frontend.settings;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a worker, or the balancer before several, listens.
 *
 * @param host a name or an address, looked up at each attempt
 * @param port 1 .. 65535
 */
public record WorkerAddress(String host, int port) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[\\w.-]+):(\\d{1,5})");

    /** Checks the port. */
    public WorkerAddress {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port: %d (expected: 1 .. 65535)".formatted(port));
        }
    }

    /**
     * The address that {@code host:port} says.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static WorkerAddress parse(String text) {
        Matcher matcher = HOST_AND_PORT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("worker: %s (expected: host:port)".formatted(text));
        }
        return new WorkerAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    /** The address as channels take it; its name is not looked up yet. */
    public InetSocketAddress toSocketAddress() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
