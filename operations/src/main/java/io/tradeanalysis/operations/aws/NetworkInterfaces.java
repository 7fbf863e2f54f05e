package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;

/** Network interfaces: balancers, endpoints and functions leave some behind for a while. */
final class NetworkInterfaces extends NetworkKind {
    private final AwsClients aws;
    private final SecurityGroups groups;

    NetworkInterfaces(AwsClients aws) {
        super("network interface", aws);
        this.aws = aws;
        this.groups = new SecurityGroups(aws);
    }

    /** In a network that others own, they are known by the groups of the environment alone. */
    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        List<String> own = groups.find(environment).stream().map(Resource::id).toList();
        Stream<Candidate> others = super.candidates(environment);
        return own.isEmpty()
                ? others
                : Stream.concat(others, matching(filter("group-id", own)).filter(found -> !found.isTagged()));
    }

    @Override
    Stream<Candidate> matching(Filter... filters) {
        return aws
                .ec2
                .get()
                .describeNetworkInterfacesPaginator(request -> request.filters(filters))
                .networkInterfaces()
                .stream()
                .map(item ->
                        candidate(item.networkInterfaceId(), Objects.toString(item.description(), ""), item.tagSet()));
    }

    @Override
    void remove(String id) {
        aws.ec2.get().deleteNetworkInterface(request -> request.networkInterfaceId(id));
    }
}
