package io.tradeanalysis.cdk.network;

import io.tradeanalysis.cdk.settings.NetworkSettings;
import io.tradeanalysis.cdk.watch.LogGroups;
import java.util.List;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** A network of the environment's own. Others may use it as well: nothing in it lets through this environment alone. */
public final class OwnNetwork extends Construct {

    /** Room for sixteen subnets of 4,096 addresses; two are used. */
    static final String RANGE = "10.0.0.0/16";

    /** Enough for thirty balancers, each of which takes up to eight addresses a zone. */
    private static final int PUBLIC_PREFIX = 24;

    private static final int ISOLATED_PREFIX = 20;

    private final Network network;

    /** Makes subnets, endpoints and the log of refused connections. */
    public OwnNetwork(Construct scope, String id, NetworkSettings settings, LogGroups logs) {
        super(scope, id);
        Vpc vpc = vpc(settings.zones());
        Endpoints endpoints = new Endpoints(this, "Endpoints", vpc, settings.endpointZones());
        logRefusedConnections(vpc, logs);
        this.network = new Network(
                vpc,
                vpc.getPublicSubnets(),
                vpc.getIsolatedSubnets(),
                new CallOrigin.Endpoint(endpoints.functionEndpointId()),
                endpoints.all());
    }

    /** What the other parts need to know. */
    public Network network() {
        return network;
    }

    private Vpc vpc(List<String> zones) {
        Vpc.Builder vpc = Vpc.Builder.create(this, "Vpc")
                .ipAddresses(IpAddresses.cidr(RANGE))
                .natGateways(0)
                .restrictDefaultSecurityGroup(true)
                .subnetConfiguration(List.of(
                        SubnetConfiguration.builder()
                                .name("Balancer")
                                .subnetType(SubnetType.PUBLIC)
                                .cidrMask(PUBLIC_PREFIX)
                                .mapPublicIpOnLaunch(false)
                                .build(),
                        SubnetConfiguration.builder()
                                .name("Workers")
                                .subnetType(SubnetType.PRIVATE_ISOLATED)
                                .cidrMask(ISOLATED_PREFIX)
                                .build()));
        return (zones.isEmpty() ? vpc.maxAzs(2) : vpc.availabilityZones(zones)).build();
    }

    private void logRefusedConnections(Vpc vpc, LogGroups logs) {
        Construct part = new Construct(this, "FlowLogs");
        Role role = Role.Builder.create(part, "Role")
                .assumedBy(new ServicePrincipal("vpc-flow-logs.amazonaws.com"))
                .build();
        vpc.addFlowLog(
                "Rejects",
                FlowLogOptions.builder()
                        .trafficType(FlowLogTrafficType.REJECT)
                        .destination(FlowLogDestination.toCloudWatchLogs(logs.make(part, LogGroups.FLOW_LOGS), role))
                        .build());
    }
}
