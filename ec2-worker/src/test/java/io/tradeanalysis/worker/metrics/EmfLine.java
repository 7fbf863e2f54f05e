package io.tradeanalysis.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line of CloudWatch's embedded metric format and holds it to "Specification: Embedded metric format" and the JSON
 * schema there: what is required, of which type, and within which limits.
 */
public final class EmfLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> UNITS = Set.of(
            "Seconds",
            "Microseconds",
            "Milliseconds",
            "Bytes",
            "Kilobytes",
            "Megabytes",
            "Gigabytes",
            "Terabytes",
            "Bits",
            "Kilobits",
            "Megabits",
            "Gigabits",
            "Terabits",
            "Percent",
            "Count",
            "Bytes/Second",
            "Kilobytes/Second",
            "Megabytes/Second",
            "Gigabytes/Second",
            "Terabytes/Second",
            "Bits/Second",
            "Kilobits/Second",
            "Megabits/Second",
            "Gigabits/Second",
            "Terabits/Second",
            "Count/Second",
            "None");

    /** One metric. */
    public record Metric(String name, String unit, double value) {}

    /** The line, which must be one of the format. */
    public static JsonNode read(String text) {
        JsonNode line = JSON.readTree(text);
        JsonNode metadata = line.path("_aws");
        assertThat(metadata.path("Timestamp").isIntegralNumber()).isTrue();
        assertThat(metadata.path("CloudWatchMetrics").isArray()).isTrue();
        for (JsonNode directive : metadata.path("CloudWatchMetrics")) {
            assertThat(directive.path("Namespace").asString()).hasSizeBetween(1, 1024);
            requireDimensions(line, directive.path("Dimensions"));
            requireMetrics(line, directive.path("Metrics"));
        }
        return line;
    }

    private static void requireDimensions(JsonNode line, JsonNode sets) {
        assertThat(sets.isArray()).isTrue();
        assertThat(sets).isNotEmpty();
        for (JsonNode set : sets) {
            assertThat(set.isArray()).isTrue();
            assertThat(set.size()).isLessThanOrEqualTo(30);
            for (JsonNode name : set) {
                assertThat(name.asString()).hasSizeBetween(1, 250);
                assertThat(line.path(name.asString()).isString()).isTrue();
                assertThat(line.path(name.asString()).asString()).hasSizeBetween(1, 1024);
            }
        }
    }

    private static void requireMetrics(JsonNode line, JsonNode metrics) {
        assertThat(metrics.isArray()).isTrue();
        assertThat(metrics.size()).isBetween(1, 100);
        for (JsonNode metric : metrics) {
            assertThat(metric.path("Name").asString()).hasSizeBetween(1, 1024);
            assertThat(UNITS).contains(metric.path("Unit").asString());
            assertThat(line.path(metric.path("Name").asString()).isNumber()).isTrue();
        }
    }

    /** Its metrics. */
    public static List<Metric> metrics(JsonNode line) {
        return line.at("/_aws/CloudWatchMetrics/0/Metrics")
                .valueStream()
                .map(metric -> new Metric(
                        metric.path("Name").asString(),
                        metric.path("Unit").asString(),
                        line.path(metric.path("Name").asString()).asDouble()))
                .toList();
    }

    private EmfLine() {}
}
