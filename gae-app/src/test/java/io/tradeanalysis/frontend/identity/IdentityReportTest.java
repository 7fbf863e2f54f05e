package io.tradeanalysis.frontend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.TestIdentities;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class IdentityReportTest {

    /** As docs/runbook.md has Cloud Logging take it out of a line. */
    private static final Pattern METRIC = Pattern.compile("CertificateDaysLeft=(-?[0-9.]+)");

    @TempDir
    private Path folder;

    @Test
    void shouldTellHowManyDaysAreLeft(CapturedOutput output) throws Exception {
        assertThat(told(Duration.ofHours(36), output)).containsExactly("1.50");
    }

    @Test
    void shouldTellHowLongItHasBeenExpired(CapturedOutput output) throws Exception {
        assertThat(told(Duration.ofDays(-2), output)).containsExactly("-2.00");
    }

    private List<String> told(Duration left, CapturedOutput output) throws Exception {
        LiveIdentity identity = LiveIdentity.read(
                new IdentityFilesSource(TestIdentities.in(folder).folder().client()), Side.FRONT_END);
        Instant now = identity.inUse().expires().minus(left);
        try (IdentityReport _ = IdentityReport.start(identity, Duration.ofHours(1), InstantSource.fixed(now))) {
            while (!METRIC.matcher(output).find()) {
                Thread.onSpinWait();
            }
            return METRIC.matcher(output).results().map(found -> found.group(1)).toList();
        }
    }
}
