package io.tradeanalysis.operations.aws;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;

/** Endpoints of AWS services in a network. EC2 writes their states in lower case, unlike the SDK. */
final class Endpoints extends NetworkKind {
    private final AwsClients aws;

    Endpoints(AwsClients aws) {
        super("VPC endpoint");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> matching(Filter... filters) {
        return aws.ec2.get().describeVpcEndpointsPaginator(request -> request.filters(filters)).vpcEndpoints().stream()
                .filter(endpoint -> !"deleted".equalsIgnoreCase(endpoint.stateAsString()))
                .map(endpoint -> candidate(endpoint.vpcEndpointId(), endpoint.serviceName(), endpoint.tags()));
    }

    /** The network interfaces that the endpoints in some networks have made. */
    Set<String> interfaces(List<String> networks) {
        return aws
                .ec2
                .get()
                .describeVpcEndpointsPaginator(request -> request.filters(filter("vpc-id", networks)))
                .vpcEndpoints()
                .stream()
                .flatMap(endpoint -> endpoint.networkInterfaceIds().stream())
                .collect(Collectors.toSet());
    }

    /** They go in their own time: until then they are found again. */
    @Override
    void remove(String id) {
        aws.ec2.get().deleteVpcEndpoints(request -> request.vpcEndpointIds(id));
    }
}
