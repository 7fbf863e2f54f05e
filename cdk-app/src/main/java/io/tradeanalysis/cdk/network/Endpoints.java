package io.tradeanalysis.cdk.network;

import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpoint;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpoint;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;
import software.constructs.IDependable;

/**
 * All that a worker can reach. S3 costs nothing; an interface endpoint costs about $7.30 a month per zone, so there are only
 * those without which a worker does not work: its logs and metrics (logs), its identity (secretsmanager) and the function
 * (execute-api). They are in one zone by default: the other's workers then pay $0.01 per GB, and stand still when that zone
 * fails; two zones cost twice as much and survive it.
 */
final class Endpoints extends Construct {

    private static final int HTTPS = 443;

    private final SecurityGroup callers;
    private final SubnetSelection subnets;
    private final Vpc vpc;
    private final EndpointPolicies policies;
    private final List<IDependable> all = new ArrayList<>();
    private final String functionEndpointId;

    Endpoints(Construct scope, String id, Vpc vpc, int zones) {
        super(scope, id);
        this.vpc = vpc;
        this.policies = new EndpointPolicies(Stack.of(this));
        this.subnets = SubnetSelection.builder()
                .subnets(vpc.getIsolatedSubnets().subList(0, zones))
                .build();
        this.callers = callers();
        addObjectStore();
        addInterface("Logs", InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS)
                .addToPolicy(policies.ownAccount(
                        List.of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
                        policies.own("logs", "log-group:/%s/*".formatted(EnvironmentName.PROJECT))));
        addInterface("Secrets", InterfaceVpcEndpointAwsService.SECRETS_MANAGER)
                .addToPolicy(policies.ownAccount(
                        List.of("secretsmanager:GetSecretValue"),
                        policies.own("secretsmanager", "secret:%s/*".formatted(EnvironmentName.PROJECT))));
        InterfaceVpcEndpoint function = addInterface("Function", InterfaceVpcEndpointAwsService.APIGATEWAY);
        function.addToPolicy(policies.ownAccount(
                List.of("execute-api:Invoke"),
                policies.own("execute-api", "*/*/POST%s".formatted(FunctionApi.CALCULATE_VAR))));
        this.functionEndpointId = function.getVpcEndpointId();
    }

    /** The endpoint that calls of the function come through. */
    String functionEndpointId() {
        return functionEndpointId;
    }

    /** Every endpoint. */
    List<IDependable> all() {
        return List.copyOf(all);
    }

    private void addObjectStore() {
        GatewayVpcEndpoint endpoint = GatewayVpcEndpoint.Builder.create(this, "S3")
                .vpc(vpc)
                .service(GatewayVpcEndpointAwsService.S3)
                .subnets(List.of(SubnetSelection.builder()
                        .subnets(vpc.getIsolatedSubnets())
                        .build()))
                .build();
        policies.objectStore().forEach(endpoint::addToPolicy);
        all.add(endpoint);
    }

    private InterfaceVpcEndpoint addInterface(String id, InterfaceVpcEndpointAwsService service) {
        InterfaceVpcEndpoint endpoint = InterfaceVpcEndpoint.Builder.create(this, id)
                .vpc(vpc)
                .service(service)
                .subnets(subnets)
                .privateDnsEnabled(true)
                .open(false)
                .securityGroups(List.of(callers))
                .build();
        all.add(endpoint);
        return endpoint;
    }

    /** Every machine of the network may call, so that it can host other environments; the policies say what it may. */
    private SecurityGroup callers() {
        SecurityGroup group = SecurityGroup.Builder.create(this, "Callers")
                .vpc(vpc)
                .description("Interface endpoints: HTTPS from the network")
                .allowAllOutbound(false)
                .build();
        group.addIngressRule(Peer.ipv4(OwnNetwork.RANGE), Port.tcp(HTTPS), "HTTPS from the network");
        return group;
    }
}
