package io.tradeanalysis.cdk.balancer;

import static io.tradeanalysis.cdk.nag.Exceptions.except;

import io.tradeanalysis.contract.Ports;
import java.util.List;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.elasticloadbalancing.CfnLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancing.CfnLoadBalancer.AccessLoggingPolicyProperty;
import software.amazon.awscdk.services.elasticloadbalancing.CfnLoadBalancer.ConnectionDrainingPolicyProperty;
import software.amazon.awscdk.services.elasticloadbalancing.CfnLoadBalancer.ConnectionSettingsProperty;
import software.amazon.awscdk.services.elasticloadbalancing.CfnLoadBalancer.HealthCheckProperty;
import software.amazon.awscdk.services.elasticloadbalancing.CfnLoadBalancer.ListenersProperty;
import software.constructs.Construct;

/**
 * A Classic Load Balancer that passes TCP through, so that TLS is between front end and worker alone. It is described as
 * CloudFormation has it, since the library's own class can't drain connections and writes protocols in another way.
 */
public final class Balancer extends Construct {

    /** As long as the longest call of a front end: a worker that leaves finishes what it has. */
    private static final int DRAIN_SECONDS = 300;

    /** Front ends send a keep-alive every 20 seconds. */
    private static final int IDLE_SECONDS = 60;

    private static final String HEALTH_INTERVAL_SECONDS = "10";
    private static final String HEALTH_TIMEOUT_SECONDS = "5";
    private static final String HEALTHY_AFTER = "2";
    private static final String UNHEALTHY_AFTER = "3";
    private static final int LOG_MINUTES = 5;

    private final CfnLoadBalancer balancer;
    private final SecurityGroup group;

    /** Makes the balancer and its access log. */
    public Balancer(Construct scope, String id, BalancerInputs inputs) {
        super(scope, id);
        this.group = group(inputs);
        AccessLogs logs = new AccessLogs(this, "AccessLogs", inputs.logDays());
        this.balancer = balancer(inputs, logs);
        balancer.getNode().addDependency(logs);
        // its addresses are the internet's: made after the way there, and gone before it
        inputs.network().publicSubnets().stream()
                .map(ISubnet::getInternetConnectivityEstablished)
                .forEach(balancer.getNode()::addDependency);
        except(
                group,
                "EC23",
                "The port is open by default; mutual TLS 1.3 lets nobody speak without a certificate of ours. The context"
                        + " allow narrows the addresses.");
    }

    /** What the other parts need to know. */
    public BalancerOutputs outputs() {
        return new BalancerOutputs(balancer.getRef(), balancer.getAttrDnsName(), group);
    }

    private SecurityGroup group(BalancerInputs inputs) {
        SecurityGroup made = SecurityGroup.Builder.create(this, "Group")
                .vpc(inputs.network().vpc())
                .description("Balancer: who may connect")
                .allowAllOutbound(false)
                .build();
        inputs.allow()
                .forEach(range ->
                        made.addIngressRule(Peer.ipv4(range), Port.tcp(Ports.WORKER), "Mutual TLS from " + range));
        return made;
    }

    private CfnLoadBalancer balancer(BalancerInputs inputs, AccessLogs logs) {
        String port = Integer.toString(Ports.WORKER);
        return CfnLoadBalancer.Builder.create(this, "Balancer")
                .scheme("internet-facing")
                .subnets(inputs.network().publicSubnets().stream()
                        .map(subnet -> subnet.getSubnetId())
                        .toList())
                .securityGroups(List.of(group.getSecurityGroupId()))
                .crossZone(true)
                .listeners(List.of(ListenersProperty.builder()
                        .protocol("TCP")
                        .loadBalancerPort(port)
                        .instanceProtocol("TCP")
                        .instancePort(port)
                        .build()))
                .healthCheck(HealthCheckProperty.builder()
                        .target("TCP:" + port)
                        .interval(HEALTH_INTERVAL_SECONDS)
                        .timeout(HEALTH_TIMEOUT_SECONDS)
                        .healthyThreshold(HEALTHY_AFTER)
                        .unhealthyThreshold(UNHEALTHY_AFTER)
                        .build())
                .connectionDrainingPolicy(ConnectionDrainingPolicyProperty.builder()
                        .enabled(true)
                        .timeout(DRAIN_SECONDS)
                        .build())
                .connectionSettings(ConnectionSettingsProperty.builder()
                        .idleTimeout(IDLE_SECONDS)
                        .build())
                .accessLoggingPolicy(AccessLoggingPolicyProperty.builder()
                        .enabled(true)
                        .emitInterval(LOG_MINUTES)
                        .s3BucketName(logs.bucketName())
                        .build())
                .build();
    }
}
