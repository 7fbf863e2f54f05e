package io.tradeanalysis.frontend.identity;

import io.tradeanalysis.workerapi.tls.IdentityInUse;
import io.tradeanalysis.workerapi.tls.IdentityListener;
import io.tradeanalysis.workerapi.tls.IdentityWatch;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Watches the identity: a line for each change and each failed read. */
public final class IdentityReport implements AutoCloseable {

    private static final Log LOG = LogFactory.getLog(IdentityReport.class);

    private final IdentityWatch watch;

    private IdentityReport(IdentityWatch watch) {
        this.watch = watch;
    }

    private static final class Told implements IdentityListener {

        @Override
        public void changed(IdentityInUse now) {
            LOG.info(now);
        }

        @Override
        public void kept(String reason) {
            LOG.warn("The identity can't be read anew, the one before stays in use: " + reason);
        }
    }

    /**
     * Starts to watch.
     *
     * @param refresh how often the identity is read anew
     */
    public static IdentityReport start(LiveIdentity identity, Duration refresh) {
        LOG.info(identity.inUse());
        return new IdentityReport(IdentityWatch.start(identity, refresh, new Told()));
    }

    @Override
    public void close() {
        watch.close();
    }
}
