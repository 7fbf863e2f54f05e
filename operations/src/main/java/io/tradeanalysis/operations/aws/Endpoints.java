package io.tradeanalysis.operations.aws;

import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;

/** Endpoints of AWS services in a network. EC2 writes their states in lower case, unlike the SDK. */
final class Endpoints extends NetworkKind {
    private final AwsClients aws;

    Endpoints(AwsClients aws) {
        super("VPC endpoint", aws);
        this.aws = aws;
    }

    @Override
    Stream<Candidate> matching(Filter... filters) {
        return aws.ec2.get().describeVpcEndpointsPaginator(request -> request.filters(filters)).vpcEndpoints().stream()
                .filter(endpoint -> !"deleted".equalsIgnoreCase(endpoint.stateAsString()))
                .map(endpoint -> candidate(endpoint.vpcEndpointId(), endpoint.serviceName(), endpoint.tags()));
    }

    /** They go in their own time: until then they are found again. */
    @Override
    void remove(String id) {
        aws.ec2.get().deleteVpcEndpoints(request -> request.vpcEndpointIds(id));
    }
}
