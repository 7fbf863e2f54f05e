package io.tradeanalysis.workerapi.tls;

import io.tradeanalysis.contract.PeerNames;

/** The two sides of a connection. */
public enum Side {
    /** Listens, and lets front ends in. */
    WORKER(PeerNames.FRONT_END),
    /** Connects, and to workers only. */
    FRONT_END(PeerNames.WORKER);

    private final String peerName;

    Side(String peerName) {
        this.peerName = peerName;
    }

    /** The name that the other side must prove. */
    String peerName() {
        return peerName;
    }
}
