package io.tradeanalysis.frontend.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.frontend.FrontEnd;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith({OutputCaptureExtension.class, RunningSite.class})
class FailedStartTest {

    @Test
    void shouldStopWithOneLineAtAWrongSetting(CapturedOutput output) {
        assertThatThrownBy(() -> FrontEnd.start("--trade-analysis.workers=nowhere", "--port=0"));

        assertThat(output.getAll().lines().filter(line -> !line.isBlank())).hasSize(1);
        assertThat(output)
                .contains("TRADE_ANALYSIS_WORKERS: nowhere (expected: host:port, several separated by commas)");
    }

    @Test
    void shouldStopWithOneLineAtAPortThatIsTaken(CapturedOutput output, Site site) {
        int taken = site.at("/").getPort();

        assertThatThrownBy(
                () -> Site.startFrontEnd(site.identities(), site.worker().address(), taken));

        assertThat(output.getAll().lines().filter(line -> !line.isBlank())).hasSize(1);
        assertThat(output).contains("PORT: " + taken + " (expected: a port that nothing else listens on)");
    }
}
