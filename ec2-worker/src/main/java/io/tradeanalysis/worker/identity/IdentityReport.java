package io.tradeanalysis.worker.identity;

import io.tradeanalysis.worker.metrics.WorkerMetrics;
import io.tradeanalysis.workerapi.tls.IdentityInUse;
import io.tradeanalysis.workerapi.tls.IdentityListener;
import io.tradeanalysis.workerapi.tls.IdentityWatch;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the identity: a line for each change and each failed read, and a metric of how long it still holds. */
public final class IdentityReport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityReport.class);

    /** How often the metric is told; an alarm on it looks back over hours. */
    private static final Duration METRIC_INTERVAL = Duration.ofHours(1);

    private final LiveIdentity identity;
    private final WorkerMetrics metrics;
    private final IdentityWatch watch;
    private final Thread hourly = Thread.ofVirtual().name("certificate").unstarted(this::tellHourly);

    private IdentityReport(LiveIdentity identity, Duration refresh, WorkerMetrics metrics) {
        this.identity = identity;
        this.metrics = metrics;
        this.watch = IdentityWatch.start(identity, refresh, new Told());
    }

    private final class Told implements IdentityListener {

        @Override
        public void changed(IdentityInUse now) {
            metrics.certificate(now.expires());
            LOG.info("{}", now);
        }

        @Override
        public void kept(String reason) {
            LOG.warn("The identity can't be read anew, the one before stays in use: {}", reason);
        }
    }

    /**
     * Starts to watch.
     *
     * @param refresh how often the identity is read anew
     */
    public static IdentityReport start(LiveIdentity identity, Duration refresh, WorkerMetrics metrics) {
        LOG.info("{}", identity.inUse());
        IdentityReport report = new IdentityReport(identity, refresh, metrics);
        report.hourly.start();
        return report;
    }

    private void tellHourly() {
        try {
            while (true) {
                metrics.certificate(identity.inUse().expires());
                Thread.sleep(METRIC_INTERVAL);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    @Override
    public void close() {
        watch.close();
        hourly.interrupt();
    }
}
