package io.tradeanalysis.workerapi.tls;

import javax.net.ssl.SSLException;

/** What TLS needs before the first identity is read; loaded beside the start of a process, it keeps nobody waiting. */
public final class TlsLibraries {

    /** Loads it. Nothing depends on that. */
    public static void load() {
        try {
            MutualTls.trustingAnyone();
        } catch (SSLException e) {
            throw new IllegalStateException("this platform has no TLS", e);
        }
    }

    private TlsLibraries() {}
}
