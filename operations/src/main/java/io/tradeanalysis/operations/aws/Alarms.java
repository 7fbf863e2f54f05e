package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

/** Alarms. */
final class Alarms extends AwsKind {

    private final AwsClients aws;
    private final TagMemory tags = new TagMemory(this::tags);

    Alarms(AwsClients aws) {
        super("alarm");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return tags.candidates(
                alarms(), Map.Entry::getValue, (alarm, tags) -> new Candidate(alarm.getKey(), alarm.getKey(), tags));
    }

    /** Names with their ARNs. */
    private Stream<Map.Entry<String, String>> alarms() {
        return aws
                .cloudWatch
                .get()
                .describeAlarmsPaginator(request -> request.alarmNamePrefix(EnvironmentName.PROJECT)
                        .alarmTypes(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM))
                .stream()
                .flatMap(page -> Stream.concat(
                        page.metricAlarms().stream().map(alarm -> Map.entry(alarm.alarmName(), alarm.alarmArn())),
                        page.compositeAlarms().stream().map(alarm -> Map.entry(alarm.alarmName(), alarm.alarmArn()))));
    }

    @Override
    void remove(String id) {
        aws.cloudWatch.get().deleteAlarms(request -> request.alarmNames(id));
    }

    private Map<String, String> tags(String arn) {
        return Candidate.tags(
                aws.cloudWatch
                        .get()
                        .listTagsForResource(request -> request.resourceARN(arn))
                        .tags(),
                Tag::key,
                Tag::value);
    }
}
