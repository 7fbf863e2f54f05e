package io.tradeanalysis.cdk.watch;

import io.tradeanalysis.contract.environment.MetricNames;
import java.util.Arrays;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.constructs.Construct;

/** One page that shows how the environment is. */
public final class EnvironmentDashboard extends Construct {

    private static final int WIDTH = 8;

    private final String name;

    /** Makes the page. Its name has the region in it: an account has one list of dashboards for all regions. */
    public EnvironmentDashboard(Construct scope, String id, WatchInputs inputs) {
        super(scope, id);
        Stack stack = Stack.of(this);
        this.name = "%s-%s".formatted(stack.getStackName(), stack.getRegion());
        Metrics metrics = new Metrics(inputs);
        Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(name)
                .widgets(List.of(workers(metrics), machines(metrics), function(metrics)))
                .build();
    }

    /** Where a browser finds it. */
    public String address() {
        String region = Stack.of(this).getRegion();
        return "https://%1$s.console.aws.amazon.com/cloudwatch/home?region=%1$s#dashboards/dashboard/%2$s"
                .formatted(region, name);
    }

    private static List<IWidget> workers(Metrics metrics) {
        return List.of(
                graph(
                        "Requests, failed and shed",
                        metrics.ofWorkers(MetricNames.REQUESTS, Metrics.SUM),
                        metrics.ofWorkers(MetricNames.FAILURES, Metrics.SUM),
                        metrics.ofWorkers(MetricNames.SHED, Metrics.SUM)),
                graph(
                        "Latency (ms)",
                        metrics.ofWorkers(MetricNames.LATENCY, "p50"),
                        metrics.ofWorkers(MetricNames.LATENCY, "p99")),
                graph("Samples", metrics.ofWorkers(MetricNames.SAMPLES, Metrics.SUM)));
    }

    private static List<IWidget> machines(Metrics metrics) {
        return List.of(
                graph("Processor load (%)", metrics.processorLoad()),
                graph(
                        "Fleet",
                        metrics.ofFleet("GroupDesiredCapacity", Metrics.MAXIMUM),
                        metrics.ofFleet("GroupInServiceInstances", Metrics.MAXIMUM),
                        metrics.ofBalancer("HealthyHostCount", Metrics.MAXIMUM)),
                graph(
                        "Balancer",
                        metrics.ofBalancer("EstimatedALBNewConnectionCount", Metrics.SUM),
                        metrics.ofBalancer("BackendConnectionErrors", Metrics.SUM),
                        metrics.ofBalancer("SpilloverCount", Metrics.SUM)));
    }

    private static List<IWidget> function(Metrics metrics) {
        return List.of(
                graph("Function: errors and throttles", metrics.functionErrors(), metrics.functionThrottles()),
                graph("Function: duration (ms)", metrics.functionDuration()),
                graph("Function's API: 5xx and 4xx", metrics.apiServerErrors(), metrics.apiClientErrors()));
    }

    private static GraphWidget graph(String title, IMetric... metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(WIDTH)
                .left(Arrays.asList(metrics))
                .build();
    }
}
