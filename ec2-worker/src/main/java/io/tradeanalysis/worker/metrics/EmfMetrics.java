package io.tradeanalysis.worker.metrics;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.MetricNames;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Metrics in CloudWatch's embedded metric format: a line of JSON each on a stream that is kept in a log group, from which
 * CloudWatch takes the figures. No network is needed but the log's.
 *
 * <p>Written here, since both libraries for it expect more than a stream: aws-embedded-metrics looks for an agent, Lambda or
 * the instance's metadata and adds dimensions of its own, powertools-metrics adds Lambda to that; either would bring a
 * second JSON library.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">
 *     the specification</a>
 */
public final class EmfMetrics implements WorkerMetrics {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double HOURS_OF_A_DAY = 24;

    private final EnvironmentName environment;
    private final PrintStream out;
    private final InstantSource clock;

    private enum Unit {
        COUNT("Count"),
        MILLISECONDS("Milliseconds"),
        NONE("None");

        private final String wireName;

        Unit(String wireName) {
            this.wireName = wireName;
        }
    }

    private record Figure(String name, Unit unit, double value) {}

    /**
     * Metrics of one environment.
     *
     * @param environment their one dimension
     * @param out where they go
     * @param clock says when they were
     */
    public EmfMetrics(EnvironmentName environment, PrintStream out, InstantSource clock) {
        this.environment = environment;
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void done(Duration latency, long samples) {
        List<Figure> figures = new ArrayList<>(ended(0));
        figures.add(new Figure(MetricNames.LATENCY, Unit.MILLISECONDS, latency.toMillis()));
        figures.add(new Figure(MetricNames.SAMPLES, Unit.COUNT, samples));
        write(figures);
    }

    @Override
    public void ended() {
        write(ended(0));
    }

    @Override
    public void failed() {
        write(ended(1));
    }

    /** Whoever asked is told to come back, or asks another worker: no request has ended yet. */
    @Override
    public void shed() {
        write(List.of(new Figure(MetricNames.SHED, Unit.COUNT, 1)));
    }

    @Override
    public void connectionsRefused(int count) {
        write(List.of(new Figure(MetricNames.REFUSED_CONNECTIONS, Unit.COUNT, count)));
    }

    private static List<Figure> ended(int failures) {
        return List.of(
                new Figure(MetricNames.REQUESTS, Unit.COUNT, 1),
                new Figure(MetricNames.FAILURES, Unit.COUNT, failures));
    }

    @Override
    public void certificate(Instant expires) {
        double days = Duration.between(clock.instant(), expires).toHours() / HOURS_OF_A_DAY;
        write(List.of(new Figure(MetricNames.CERTIFICATE_DAYS, Unit.NONE, days)));
    }

    private void write(List<Figure> figures) {
        ObjectNode line = JSON.createObjectNode();
        line.putPOJO("_aws", metadata(figures));
        line.put(MetricNames.DIMENSION, environment.value());
        figures.forEach(figure -> line.put(figure.name(), figure.value()));
        out.println(JSON.writeValueAsString(line));
    }

    private Map<String, Object> metadata(List<Figure> figures) {
        Map<String, Object> directive = Map.of(
                "Namespace", MetricNames.NAMESPACE,
                "Dimensions", List.of(List.of(MetricNames.DIMENSION)),
                "Metrics",
                        figures.stream()
                                .map(figure -> Map.of("Name", figure.name(), "Unit", figure.unit().wireName))
                                .toList());
        return Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(directive));
    }
}
