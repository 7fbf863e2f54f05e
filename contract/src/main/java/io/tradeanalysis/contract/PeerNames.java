package io.tradeanalysis.contract;

/**
 * The DNS names in the certificates of mutual TLS. They are fixed, since a balancer's address says nothing about who
 * answers behind it.
 */
public final class PeerNames {

    /** What a worker's certificate must carry. */
    public static final String WORKER = "worker.trade-analysis.internal";

    /** What a front end's certificate must carry. */
    public static final String FRONT_END = "front-end.trade-analysis.internal";

    private PeerNames() {}
}
