package io.tradeanalysis.cdk.fleet;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.autoscaling.AdjustmentTier;
import software.amazon.awscdk.services.autoscaling.AdjustmentType;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.MetricAggregationType;
import software.amazon.awscdk.services.autoscaling.StepScalingAction;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.actions.AutoScalingAction;
import software.constructs.Construct;

/**
 * One worker more while the average processor load is above 60 %, one fewer while it is below 20 %, for 60 seconds each. The
 * library's shorter way would include the bounds.
 */
final class Scaling extends Construct {

    private static final int BUSY_PERCENT = 60;
    private static final int IDLE_PERCENT = 20;
    private static final int PERIOD_SECONDS = 60;

    private final AutoScalingGroup group;

    Scaling(Construct scope, String id, AutoScalingGroup group) {
        super(scope, id);
        this.group = group;
        alarm("Busy", ComparisonOperator.GREATER_THAN_THRESHOLD, BUSY_PERCENT)
                .addAlarmAction(new AutoScalingAction(policy(
                        "OneMore",
                        AdjustmentTier.builder().adjustment(1).lowerBound(0).build())));
        alarm("Idle", ComparisonOperator.LESS_THAN_THRESHOLD, IDLE_PERCENT)
                .addAlarmAction(new AutoScalingAction(policy(
                        "OneFewer",
                        AdjustmentTier.builder().adjustment(-1).upperBound(0).build())));
    }

    private Alarm alarm(String id, ComparisonOperator comparison, int percent) {
        return Alarm.Builder.create(this, id)
                .alarmDescription("Scales the workers: average processor load, per cent")
                .metric(Metric.Builder.create()
                        .namespace("AWS/EC2")
                        .metricName("CPUUtilization")
                        .dimensionsMap(Map.of("AutoScalingGroupName", group.getAutoScalingGroupName()))
                        .statistic("Average")
                        .period(Duration.seconds(PERIOD_SECONDS))
                        .build())
                .comparisonOperator(comparison)
                .threshold(percent)
                .evaluationPeriods(1)
                .build();
    }

    /** Without a warm-up of its own: the group's covers it. */
    private StepScalingAction policy(String id, AdjustmentTier tier) {
        StepScalingAction policy = StepScalingAction.Builder.create(this, id)
                .autoScalingGroup(group)
                .adjustmentType(AdjustmentType.CHANGE_IN_CAPACITY)
                .metricAggregationType(MetricAggregationType.AVERAGE)
                .build();
        policy.addAdjustment(tier);
        return policy;
    }
}
