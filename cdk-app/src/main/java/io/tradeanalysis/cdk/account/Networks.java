package io.tradeanalysis.cdk.account;

import io.tradeanalysis.cdk.account.VpcDescription.Way;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.State;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** Describes a network that is there. */
final class Networks {

    private static final String ANYWHERE = "0.0.0.0/0";

    private final Ec2Client ec2;

    Networks(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    Optional<VpcDescription> describe(String vpcId) {
        boolean there = ec2.describeVpcsPaginator(request -> request.filters(of(vpcId))).vpcs().stream()
                .findAny()
                .isPresent();
        return there ? Optional.of(parts(vpcId)) : Optional.empty();
    }

    private VpcDescription parts(String vpcId) {
        List<RouteTable> tables =
                ec2.describeRouteTablesPaginator(request -> request.filters(of(vpcId))).routeTables().stream()
                        .toList();
        List<VpcEndpoint> endpoints =
                ec2.describeVpcEndpointsPaginator(request -> request.filters(of(vpcId))).vpcEndpoints().stream()
                        .filter(endpoint -> State.AVAILABLE.toString().equalsIgnoreCase(endpoint.stateAsString()))
                        .toList();
        Set<String> tablesToS3 = endpoints.stream()
                .filter(endpoint -> service(endpoint).equals("s3"))
                .flatMap(endpoint -> endpoint.routeTableIds().stream())
                .collect(Collectors.toSet());
        List<VpcDescription.Subnet> subnets =
                ec2.describeSubnetsPaginator(request -> request.filters(of(vpcId))).subnets().stream()
                        .map(subnet -> describe(subnet, table(subnet, tables), tablesToS3))
                        .toList();
        return new VpcDescription(vpcId, subnets, interfaces(endpoints));
    }

    private static VpcDescription.Subnet describe(Subnet subnet, Optional<RouteTable> table, Set<String> tablesToS3) {
        return new VpcDescription.Subnet(
                subnet.subnetId(),
                subnet.availabilityZone(),
                table.map(Networks::way).orElse(Way.NOWHERE),
                table.filter(found -> tablesToS3.contains(found.routeTableId())).isPresent());
    }

    /** Its own table, or the network's main one. */
    private static Optional<RouteTable> table(Subnet subnet, List<RouteTable> tables) {
        Optional<RouteTable> own = tables.stream()
                .filter(table -> table.associations().stream()
                        .anyMatch(association -> subnet.subnetId().equals(association.subnetId())))
                .findFirst();
        return own.or(() -> tables.stream()
                .filter(table -> table.associations().stream().anyMatch(RouteTableAssociation::main))
                .findFirst());
    }

    private static Way way(RouteTable table) {
        return table.routes().stream()
                .filter(route -> ANYWHERE.equals(route.destinationCidrBlock()))
                .findFirst()
                .map(Networks::way)
                .orElse(Way.NOWHERE);
    }

    private static Way way(Route route) {
        String gateway = route.gatewayId();
        return gateway != null && gateway.startsWith("igw-") ? Way.INTERNET_GATEWAY : Way.ELSEWHERE;
    }

    private static Set<String> interfaces(List<VpcEndpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.vpcEndpointType() == VpcEndpointType.INTERFACE)
                .filter(endpoint -> Boolean.TRUE.equals(endpoint.privateDnsEnabled()))
                .map(Networks::service)
                .collect(Collectors.toSet());
    }

    /** The last part of com.amazonaws.REGION.SERVICE. */
    private static String service(VpcEndpoint endpoint) {
        String name = endpoint.serviceName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Filter of(String vpcId) {
        return Filter.builder().name("vpc-id").values(vpcId).build();
    }
}
