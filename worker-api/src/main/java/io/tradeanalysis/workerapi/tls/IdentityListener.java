package io.tradeanalysis.workerapi.tls;

/** Hears what comes of reading an identity anew. */
public interface IdentityListener {

    /** Another one is in use now. */
    void changed(IdentityInUse now);

    /**
     * There was none to be had, so the one before stays in use.
     *
     * @param reason a few words for operators
     */
    void kept(String reason);
}
