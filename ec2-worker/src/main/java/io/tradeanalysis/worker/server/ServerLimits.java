package io.tradeanalysis.worker.server;

import java.time.Duration;

/** What connections may cost the server. */
final class ServerLimits {

    /**
     * Connections at the same time, whoever made them. Each costs some 50 KiB, so all of them 200 MiB; front ends need as many as there are
     * calls at once, and those who prove nothing are gone after {@link #HANDSHAKE_TIMEOUT}.
     */
    static final int MAX_CONNECTIONS = 4096;

    /** A peer that does not prove who it is by then is cut off. */
    static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(5);

    /** Connections do not grow old, so that a balancer can spread them anew. */
    static final Duration MAX_CONNECTION_AGE = Duration.ofSeconds(60);

    /** How long calls on an old connection may go on. */
    static final Duration MAX_CONNECTION_AGE_GRACE = Duration.ofMinutes(10);

    static final int MAX_CALLS_A_CONNECTION = 16;

    static final int MAX_METADATA_BYTES = 8 << 10;

    /** Resets of streams that one connection may send in a window, against rapid reset (CVE-2023-44487). */
    static final int MAX_RESETS_A_WINDOW = 100;

    static final Duration RESET_WINDOW = Duration.ofSeconds(30);

    private ServerLimits() {}
}
