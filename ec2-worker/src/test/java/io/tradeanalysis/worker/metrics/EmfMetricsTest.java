package io.tradeanalysis.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every line is held to the published specification and its JSON schema by {@link EmfLine}. */
class EmfMetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00.123Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final WorkerMetrics metrics = new EmfMetrics(
            new EnvironmentName("pr-42"), new PrintStream(out, true, StandardCharsets.UTF_8), InstantSource.fixed(NOW));

    @Test
    void shouldTellOfAnAnalysisThatIsDone() {
        metrics.done(Duration.ofMillis(1234), 1_100_000);

        JsonNode line = onlyLine();
        assertThat(EmfLine.metrics(line))
                .containsOnly(
                        new EmfLine.Metric("Requests", "Count", 1),
                        new EmfLine.Metric("Failures", "Count", 0),
                        new EmfLine.Metric("Latency", "Milliseconds", 1234),
                        new EmfLine.Metric("Samples", "Count", 1_100_000));
        assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace").asString()).isEqualTo("TradeAnalysis");
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString()).isEqualTo("[[\"Environment\"]]");
        assertThat(line.path("Environment").asString()).isEqualTo("pr-42");
    }

    @Test
    void shouldTellOfOneThatEndedWithoutAResult() {
        metrics.ended();

        assertThat(EmfLine.metrics(onlyLine()))
                .containsOnly(new EmfLine.Metric("Requests", "Count", 1), new EmfLine.Metric("Failures", "Count", 0));
    }

    @Test
    void shouldTellOfOneThatFailed() {
        metrics.failed();

        assertThat(EmfLine.metrics(onlyLine()))
                .containsOnly(new EmfLine.Metric("Requests", "Count", 1), new EmfLine.Metric("Failures", "Count", 1));
    }

    @Test
    void shouldTellHowLongTheCertificateHolds() {
        metrics.certificate(NOW.plus(Duration.ofDays(364)).plus(Duration.ofHours(12)));

        assertThat(EmfLine.metrics(onlyLine())).containsOnly(new EmfLine.Metric("CertificateDaysLeft", "None", 364.5));
    }

    private JsonNode onlyLine() {
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n").hasLineCount(1);
        return EmfLine.read(text);
    }
}
