package io.tradeanalysis.contract;

/** TCP ports that two processes share. */
public final class Ports {

    /** The worker's gRPC port, the balancer's too. */
    public static final int WORKER = 5555;

    /** The front end's HTTP port on one machine. */
    public static final int FRONT_END = 8080;

    /** The HTTP port on which a local gateway hosts the function. */
    public static final int FUNCTION = 5600;

    private Ports() {}
}
