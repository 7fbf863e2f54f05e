package io.tradeanalysis.workerapi;

import java.time.Duration;

/** Sizes and times that both sides of a call keep to. */
public final class CallLimits {

    /** Largest message that a worker accepts, in bytes. */
    public static final int MAX_REQUEST_BYTES = 1 << 20;

    /** Largest message that a front end accepts, in bytes: the largest result, App Engine's 32 MB at most. */
    public static final int MAX_REPLY_BYTES = 32 << 20;

    /** How long a client waits on a silent connection before it asks whether the peer is alive. */
    public static final Duration KEEPALIVE_TIME = Duration.ofSeconds(20);

    /** How long the answer to that may take. */
    public static final Duration KEEPALIVE_TIMEOUT = Duration.ofSeconds(10);

    /** The shortest keepalive time that a worker puts up with. */
    public static final Duration SHORTEST_KEEPALIVE_TIME = Duration.ofSeconds(10);

    private CallLimits() {}
}
