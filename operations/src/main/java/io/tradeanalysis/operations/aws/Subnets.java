package io.tradeanalysis.operations.aws;

import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;

/** Subnets. */
final class Subnets extends NetworkKind {
    private final AwsClients aws;

    Subnets(AwsClients aws) {
        super("subnet");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> matching(Filter... filters) {
        return aws.ec2.get().describeSubnetsPaginator(request -> request.filters(filters)).subnets().stream()
                .map(item -> candidate(item.subnetId(), item.cidrBlock(), item.tags()));
    }

    @Override
    void remove(String id) {
        aws.ec2.get().deleteSubnet(request -> request.subnetId(id));
    }
}
