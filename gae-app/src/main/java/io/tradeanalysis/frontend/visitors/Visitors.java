package io.tradeanalysis.frontend.visitors;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells visitors apart by their address. An IPv6 address counts by its first 64 bits, since whoever has one of them has them
 * all.
 */
public final class Visitors {

    private static final String APP_ENGINE_ADDRESS = "X-Appengine-User-IP";
    private static final int NETWORK_BYTES = 8;

    private final boolean onAppEngine;

    /** @param onAppEngine whether App Engine says the address; anywhere else anyone could write that header */
    public Visitors(boolean onAppEngine) {
        this.onAppEngine = onAppEngine;
    }

    /** Whoever sent a request. */
    public Visitor of(HttpServletRequest request) {
        @Nullable String told = onAppEngine ? request.getHeader(APP_ENGINE_ADDRESS) : null;
        return new Visitor(network(told == null ? request.getRemoteAddr() : told), Presence.of(request));
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
