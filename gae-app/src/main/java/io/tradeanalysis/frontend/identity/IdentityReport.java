package io.tradeanalysis.frontend.identity;

import io.tradeanalysis.contract.environment.MetricNames;
import io.tradeanalysis.workerapi.tls.IdentityInUse;
import io.tradeanalysis.workerapi.tls.IdentityListener;
import io.tradeanalysis.workerapi.tls.IdentityWatch;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Watches the identity: a line for each change and each failed read, and a metric of how long it still holds. The metric is a
 * line too, from which Cloud Logging takes the figure: the platform keeps what is written anyway, and no agent or right is
 * needed.
 */
public final class IdentityReport implements AutoCloseable {

    private static final Log LOG = LogFactory.getLog(IdentityReport.class);

    /** How often the metric is told; an alarm on it looks back over a day. */
    private static final Duration METRIC_INTERVAL = Duration.ofHours(1);

    private static final double HOURS_OF_A_DAY = 24;

    private final LiveIdentity identity;
    private final InstantSource clock;
    private final IdentityWatch watch;
    private final Thread hourly = Thread.ofVirtual().name("certificate").unstarted(this::tellHourly);

    private IdentityReport(LiveIdentity identity, Duration refresh, InstantSource clock) {
        this.identity = identity;
        this.clock = clock;
        this.watch = IdentityWatch.start(identity, refresh, new Told());
    }

    private final class Told implements IdentityListener {

        @Override
        public void changed(IdentityInUse now) {
            LOG.info(now);
            tellDaysLeft(now);
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
     * @param clock says how long it still holds
     */
    public static IdentityReport start(LiveIdentity identity, Duration refresh, InstantSource clock) {
        LOG.info(identity.inUse());
        IdentityReport report = new IdentityReport(identity, refresh, clock);
        report.hourly.start();
        return report;
    }

    private void tellHourly() {
        try {
            while (true) {
                tellDaysLeft(identity.inUse());
                Thread.sleep(METRIC_INTERVAL);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void tellDaysLeft(IdentityInUse now) {
        double days = Duration.between(clock.instant(), now.expires()).toHours() / HOURS_OF_A_DAY;
        LOG.info(String.format(Locale.ROOT, "%s=%.2f", MetricNames.CERTIFICATE_DAYS, days));
    }

    @Override
    public void close() {
        watch.close();
        hourly.interrupt();
    }
}
