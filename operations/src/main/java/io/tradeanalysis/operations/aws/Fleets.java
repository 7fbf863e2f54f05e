package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;

/** Auto Scaling groups. */
final class Fleets extends AwsKind {
    private final AwsClients aws;

    Fleets(AwsClients aws) {
        super("Auto Scaling group");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws.autoScaling.get().describeAutoScalingGroupsPaginator().autoScalingGroups().stream()
                .map(group -> new Candidate(
                        group.autoScalingGroupName(),
                        group.autoScalingGroupName(),
                        Candidate.tags(group.tags(), TagDescription::key, TagDescription::value)));
    }

    @Override
    void remove(String id) {
        aws.autoScaling
                .get()
                .deleteAutoScalingGroup(
                        request -> request.autoScalingGroupName(id).forceDelete(true));
    }
}
