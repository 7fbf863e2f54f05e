package io.tradeanalysis.cdk.fleet;

import static io.tradeanalysis.cdk.nag.Exceptions.allowWildcard;
import static io.tradeanalysis.cdk.nag.Exceptions.except;
import static io.tradeanalysis.cdk.nag.Exceptions.policyOf;

import io.tradeanalysis.cdk.watch.LogGroups;
import io.tradeanalysis.contract.Ports;
import io.tradeanalysis.contract.environment.ProcessVariable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.autoscaling.AdditionalHealthCheckType;
import software.amazon.awscdk.services.autoscaling.AdditionalHealthChecksOptions;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.CfnAutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.GroupMetrics;
import software.amazon.awscdk.services.autoscaling.HealthChecks;
import software.amazon.awscdk.services.autoscaling.UpdatePolicy;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.MachineImage;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.UserData;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.constructs.Construct;
import software.constructs.IDependable;

/**
 * The workers. Whatever changes their machines makes a new group: its workers are healthy before the old group goes, and if
 * they never are, the old one still serves. How many there are is left to the group itself.
 */
public final class Fleet extends Construct {

    /** What a worker takes from its start until it computes. */
    private static final int WARM_UP_SECONDS = 70;

    /** Installing Java and the rest takes a minute or two; a machine that still fails after this is replaced. */
    private static final int GRACE_SECONDS = 300;

    private static final int VOLUME_GIB = 10;
    private static final int HTTPS = 443;
    private static final java.time.Duration BEYOND_DRAIN = java.time.Duration.ofSeconds(15);

    private final FleetInputs inputs;
    private final Asset jar;
    private final LogGroup logs;
    private final LaunchTemplate template;
    private final AutoScalingGroup group;
    private final Scaling scaling;

    /** Makes the group and what it is launched from. */
    public Fleet(Construct scope, String id, FleetInputs inputs) {
        super(scope, id);
        this.inputs = inputs;
        this.jar = Asset.Builder.create(this, "Jar")
                .path(inputs.workerJar().toString())
                .build();
        this.logs = inputs.logs().make(this, LogGroups.WORKER);
        WorkerRights.of(inputs, jar, logs).forEach(inputs.role()::addToPolicy);
        this.template = template();
        this.group = group();
        this.scaling = new Scaling(this, "Scaling", group);
        allowWildcard(
                policyOf(inputs.role()), "<PricesBucket.*\\.Arn>/\\*", "Any file of the bucket of prices, to read.");
        except(
                group,
                "AS3",
                "A message for every worker that comes or goes would bury the alarms; metrics and dashboard show the fleet.");
        prerequisites().forEach(each -> group.getNode().addDependency(each));
    }

    /** What the other parts need to know. */
    public FleetOutputs outputs() {
        String release = Fn.join(
                "-", List.of(template.getLaunchTemplateId(), template.getLatestVersionNumber(), jar.getAssetHash()));
        return new FleetOutputs(group, logs, release, List.of(group, scaling));
    }

    private LaunchTemplate template() {
        LaunchTemplate made = LaunchTemplate.Builder.create(this, "Template")
                .machineImage(MachineImage.genericLinux(Map.of(Stack.of(this).getRegion(), inputs.image())))
                .instanceType(new InstanceType(inputs.settings().instanceType()))
                .role(inputs.role())
                .securityGroup(workers())
                .requireImdsv2(true)
                .httpPutResponseHopLimit(1)
                .detailedMonitoring(true)
                .blockDevices(List.of(BlockDevice.builder()
                        .deviceName("/dev/xvda")
                        .volume(BlockDeviceVolume.ebs(
                                VOLUME_GIB,
                                EbsDeviceOptions.builder()
                                        .encrypted(true)
                                        .volumeType(EbsDeviceVolumeType.GP3)
                                        .deleteOnTermination(true)
                                        .build()))
                        .build()))
                .userData(UserData.custom(boot().script()))
                .build();
        Tags.of(made).add("Name", Stack.of(this).getStackName() + "-worker");
        return made;
    }

    private WorkerBoot boot() {
        String region = Stack.of(this).getRegion();
        return new WorkerBoot(
                region,
                jar.getS3BucketName(),
                jar.getS3ObjectKey(),
                inputs.name().logGroup(LogGroups.WORKER),
                ProcessVariable.NAME,
                WorkerVariables.of(inputs, region),
                WorkerVariables.DRAIN.plus(BEYOND_DRAIN));
    }

    private SecurityGroup workers() {
        SecurityGroup workers = SecurityGroup.Builder.create(this, "Group")
                .vpc(inputs.network().vpc())
                .description("Workers: called by the balancer alone")
                .allowAllOutbound(false)
                .build();
        workers.addIngressRule(inputs.balancer().group(), Port.tcp(Ports.WORKER), "Calls from the balancer");
        // the subnets have no route but those to S3 and to the endpoints
        workers.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "HTTPS to the endpoints");
        inputs.balancer().group().addEgressRule(workers, Port.tcp(Ports.WORKER), "Calls to workers");
        return workers;
    }

    private AutoScalingGroup group() {
        AutoScalingGroup made = AutoScalingGroup.Builder.create(this, "Workers")
                .vpc(inputs.network().vpc())
                .vpcSubnets(SubnetSelection.builder()
                        .subnets(inputs.network().isolatedSubnets())
                        .build())
                .launchTemplate(template)
                .minCapacity(inputs.settings().minWorkers())
                .maxCapacity(inputs.settings().maxWorkers())
                .defaultInstanceWarmup(Duration.seconds(WARM_UP_SECONDS))
                .healthChecks(HealthChecks.withAdditionalChecks(AdditionalHealthChecksOptions.builder()
                        .additionalTypes(List.of(AdditionalHealthCheckType.ELB))
                        .gracePeriod(Duration.seconds(GRACE_SECONDS))
                        .build()))
                .groupMetrics(List.of(GroupMetrics.all()))
                .updatePolicy(UpdatePolicy.replacingUpdate())
                .build();
        if (made.getNode().getDefaultChild() instanceof CfnAutoScalingGroup resource) {
            resource.setLoadBalancerNames(List.of(inputs.balancer().name()));
        }
        return made;
    }

    /** What a worker needs when it starts: its rights, a way to what it reads, and that there is something to read. */
    private List<IDependable> prerequisites() {
        return Stream.concat(
                        Stream.of(
                                inputs.role(),
                                inputs.prices().filled(),
                                inputs.identities().issued()),
                        inputs.network().waysOut().stream())
                .toList();
    }
}
