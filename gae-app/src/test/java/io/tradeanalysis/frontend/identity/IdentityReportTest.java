package io.tradeanalysis.frontend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.tradeanalysis.frontend.fake.TestIdentities;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class IdentityReportTest {

    /** As docs/runbook.md has Cloud Logging take it out of a line. */
    private static final Pattern METRIC = Pattern.compile("CertificateDaysLeft=(-?[0-9.]+)");

    @TempDir
    private Path folder;

    @Test
    void shouldTellHowManyDaysAreLeft() throws Exception {
        assertThat(told(Duration.ofHours(36))).isEqualTo("1.50");
    }

    @Test
    void shouldTellHowLongItHasBeenExpired() throws Exception {
        assertThat(told(Duration.ofDays(-2))).isEqualTo("-2.00");
    }

    private @Nullable String told(Duration left) throws Exception {
        LiveIdentity identity = LiveIdentity.read(
                new IdentityFilesSource(TestIdentities.in(folder).folder().client()), Side.FRONT_END);
        Instant now = identity.inUse().expires().minus(left);
        Lines lines = Lines.of(IdentityReport.class);
        try (IdentityReport _ = IdentityReport.start(identity, Duration.ofHours(1), InstantSource.fixed(now))) {
            return lines.next(METRIC);
        } finally {
            lines.stop();
        }
    }

    /** What a class logs, whatever other tests have made of the console. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        static Lines of(Class<?> type) {
            Logger logger = (Logger) LoggerFactory.getLogger(type);
            Lines lines = new Lines();
            lines.setContext(logger.getLoggerContext());
            lines.start();
            logger.setLevel(Level.INFO);
            logger.addAppender(lines);
            return lines;
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }

        /** The group of the next line that has the pattern; null if there is none within half a minute. */
        @Nullable
        String next(Pattern pattern) throws InterruptedException {
            for (String line = lines.poll(30, TimeUnit.SECONDS);
                    line != null;
                    line = lines.poll(30, TimeUnit.SECONDS)) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    return matcher.group(1);
                }
            }
            return null;
        }
    }
}
