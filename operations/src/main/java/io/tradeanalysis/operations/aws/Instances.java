package io.tradeanalysis.operations.aws;

import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** Machines: an environment's have its tags from their start on, since its launch template says so. */
final class Instances extends NetworkKind {
    private final AwsClients aws;

    Instances(AwsClients aws) {
        super("instance");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> matching(Filter... filters) {
        return aws.ec2.get().describeInstancesPaginator(request -> request.filters(filters)).reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .filter(instance -> instance.state().name() != InstanceStateName.TERMINATED)
                .map(instance -> candidate(
                        instance.instanceId(), Objects.toString(instance.instanceTypeAsString(), ""), instance.tags()));
    }

    /** They go in their own time: until then they are found again. */
    @Override
    void remove(String id) {
        aws.ec2.get().terminateInstances(request -> request.instanceIds(id));
    }
}
