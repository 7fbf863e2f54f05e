package io.tradeanalysis.cdk.watch;

import io.tradeanalysis.cdk.settings.FleetSettings;
import io.tradeanalysis.contract.environment.MetricNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * What somebody should know of. Alarms are seen in the console in any case; a topic is there only if there is somebody to
 * write to.
 */
public final class EnvironmentAlarms extends Construct {

    private static final int CERTIFICATE_DAYS = 30;
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final Optional<Topic> topic;

    /** Makes the alarms. */
    public EnvironmentAlarms(Construct scope, String id, WatchInputs inputs, Optional<String> email) {
        super(scope, id);
        this.topic = email.map(this::topic);
        Metrics metrics = new Metrics(inputs);
        noHealthyWorker(metrics);
        failures(metrics);
        shed(metrics);
        certificate(metrics);
        FleetSettings fleet = inputs.fleet();
        // one that can't grow is always at its maximum
        if (fleet.minWorkers() < fleet.maxWorkers()) {
            fleetAtMaximum(metrics, fleet.maxWorkers());
        }
    }

    /** No data means no worker: the balancer counts only while it has some. */
    private void noHealthyWorker(Metrics metrics) {
        alarm(
                "NoHealthyWorker",
                "Nobody gets an answer: the balancer reports no healthy worker for three minutes",
                metrics.ofBalancer("HealthyHostCount", Metrics.MAXIMUM),
                ComparisonOperator.LESS_THAN_THRESHOLD,
                1,
                3,
                TreatMissingData.BREACHING);
    }

    private void failures(Metrics metrics) {
        aboveZero(
                "Failures",
                "Analyses, gradings, losses or charts failed",
                metrics.ofWorkers(MetricNames.FAILURES, Metrics.SUM),
                1);
        aboveZero("FunctionErrors", "The function ended with errors", metrics.functionErrors(), 1);
        aboveZero("ApiServerErrors", "The function's API answered with 5xx", metrics.apiServerErrors(), 1);
    }

    /** A fleet that grows needs some minutes until it takes what it shed. */
    private void shed(Metrics metrics) {
        aboveZero(
                "Shed",
                "Callers have been sent away for fifteen minutes, since workers have too much to do",
                metrics.ofWorkers(MetricNames.SHED, Metrics.SUM),
                3);
    }

    private void aboveZero(String id, String description, Metric metric, int periods) {
        alarm(
                id,
                description,
                metric.with(MetricOptions.builder().period(FIVE_MINUTES).build()),
                ComparisonOperator.GREATER_THAN_THRESHOLD,
                0,
                periods,
                TreatMissingData.NOT_BREACHING);
    }

    private void certificate(Metrics metrics) {
        alarm(
                "CertificateNearExpiry",
                "Fewer than %d days until the identities expire: run scripts/rotate-identity"
                        .formatted(CERTIFICATE_DAYS),
                metrics.ofWorkers(MetricNames.CERTIFICATE_DAYS, Metrics.MINIMUM),
                ComparisonOperator.LESS_THAN_THRESHOLD,
                CERTIFICATE_DAYS,
                1,
                TreatMissingData.IGNORE);
    }

    private void fleetAtMaximum(Metrics metrics, int most) {
        alarm(
                "FleetAtMaximum",
                "The fleet can't grow any more for ten minutes; raise maxWorkers if callers wait",
                metrics.ofFleet("GroupInServiceInstances", Metrics.MINIMUM),
                ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
                most,
                10,
                TreatMissingData.NOT_BREACHING);
    }

    private void alarm(
            String id,
            String description,
            Metric metric,
            ComparisonOperator comparison,
            int threshold,
            int periods,
            TreatMissingData missing) {
        Alarm alarm = Alarm.Builder.create(this, id)
                .alarmDescription(description)
                .metric(metric)
                .comparisonOperator(comparison)
                .threshold(threshold)
                .evaluationPeriods(periods)
                .treatMissingData(missing)
                .build();
        topic.ifPresent(to -> {
            alarm.addAlarmAction(new SnsAction(to));
            alarm.addOkAction(new SnsAction(to));
        });
    }

    private Topic topic(String email) {
        Topic made = Topic.Builder.create(this, "Topic")
                .displayName("Trade Analysis")
                .enforceSsl(true)
                .build();
        made.addSubscription(new EmailSubscription(email));
        // a policy of its own takes the place of the one by which an account's alarms may publish
        made.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("AlarmsPublish")
                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(made.getTopicArn()))
                .conditions(Map.of(
                        "StringEquals",
                        Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
                .build());
        return made;
    }
}
