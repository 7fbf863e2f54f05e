package io.tradeanalysis.cdk.watch;

import io.tradeanalysis.contract.environment.MetricNames;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** The metrics of one environment, for dashboard and alarms alike. */
final class Metrics {

    static final String SUM = "Sum";
    static final String AVERAGE = "Average";
    static final String MAXIMUM = "Maximum";
    static final String MINIMUM = "Minimum";

    private static final Duration MINUTE = Duration.minutes(1);

    private final WatchInputs inputs;

    Metrics(WatchInputs inputs) {
        this.inputs = inputs;
    }

    /** One that workers write: see {@link MetricNames}. */
    Metric ofWorkers(String metric, String statistic) {
        return metric(
                MetricNames.NAMESPACE,
                metric,
                statistic,
                MetricNames.DIMENSION,
                inputs.name().value());
    }

    Metric ofBalancer(String metric, String statistic) {
        return metric("AWS/ELB", metric, statistic, "LoadBalancerName", inputs.balancerName());
    }

    Metric ofFleet(String metric, String statistic) {
        return metric("AWS/AutoScaling", metric, statistic, "AutoScalingGroupName", inputs.fleetName());
    }

    Metric processorLoad() {
        return metric("AWS/EC2", "CPUUtilization", AVERAGE, "AutoScalingGroupName", inputs.fleetName());
    }

    Metric functionErrors() {
        return inputs.function().metricErrors(options(SUM));
    }

    Metric functionDuration() {
        return inputs.function().metricDuration(options("p99"));
    }

    Metric functionThrottles() {
        return inputs.function().metricThrottles(options(SUM));
    }

    Metric apiServerErrors() {
        return inputs.api().metricServerError(options(SUM));
    }

    Metric apiClientErrors() {
        return inputs.api().metricClientError(options(SUM));
    }

    private static MetricOptions options(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(MINUTE).build();
    }

    private static Metric metric(String namespace, String name, String statistic, String dimension, String value) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(Map.of(dimension, value))
                .statistic(statistic)
                .period(MINUTE)
                .build();
    }
}
