package io.tradeanalysis.operations.aws;

import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/** Route tables, but for the main one, which goes with its network. */
final class RouteTables extends NetworkKind {
    private final AwsClients aws;

    RouteTables(AwsClients aws) {
        super("route table");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> matching(Filter... filters) {
        return aws.ec2.get().describeRouteTablesPaginator(request -> request.filters(filters)).routeTables().stream()
                .filter(table -> !isMain(table))
                .map(table -> candidate(table.routeTableId(), "", table.tags()));
    }

    @Override
    void remove(String id) {
        aws.ec2.get().deleteRouteTable(request -> request.routeTableId(id));
    }

    private static boolean isMain(RouteTable table) {
        return table.associations().stream().anyMatch(RouteTableAssociation::main);
    }
}
