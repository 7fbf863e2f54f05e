package io.tradeanalysis.setup.fleet;

import io.tradeanalysis.setup.resource.AnswerSender;
import io.tradeanalysis.setup.resource.AwsClient;
import io.tradeanalysis.setup.resource.CustomResource;
import io.tradeanalysis.setup.resource.Outcome;
import io.tradeanalysis.setup.resource.Pause;
import io.tradeanalysis.setup.resource.ResourceRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancing.ElasticLoadBalancingClient;

/**
 * {@code Custom::FleetReady}: a deployment ends only when as many workers as the fleet is to have, and at least one, are in
 * service in their group and at the balancer. If they don't get there in time, it fails with the balancer's reasons and a
 * worker's last lines. A fleet that replaces another is first raised to its size.
 *
 * <p>On the way back from a failed deployment it waits for nothing: the old workers may be sick, too, and a way back that fails
 * leaves a stack that neither changes nor goes.
 *
 * <p>Properties: {@code FleetName} (Auto Scaling Group), {@code BalancerName}, {@code LogGroup}, {@code TimeoutSeconds}, and
 * {@code Release}, which is not read: it changes with each release, so that CloudFormation asks again. Data: {@code Healthy}, how many; {@code unknown} on the way back.
 */
public final class FleetReadyHandler extends CustomResource {

    /** What finding out why takes, unless AWS answers none of the calls. */
    private static final Duration DIAGNOSIS = AwsClient.CALL.multipliedBy(3);

    private final Stacks stacks;
    private final Fleets fleets;
    private final FleetWait wait;

    /** The constructor that the runtime calls. */
    public FleetReadyHandler() {
        this(AnswerSender.overHttp(), FleetClients.ofEnvironment(), InstantSource.system(), Thread::sleep);
    }

    FleetReadyHandler(AnswerSender answers, FleetClients clients, InstantSource clock, Pause pause) {
        super(answers);
        this.stacks = new Stacks(clients.stacks());
        this.fleets = new Fleets(clients.groups(), clients.balancers());
        WorkerLog log = new WorkerLog(clients.logs(), clients.machines());
        this.wait = new FleetWait(fleets, new Diagnosis(fleets, log), clock, pause);
    }

    /**
     * The clients of AWS that a handler needs.
     *
     * @param stacks CloudFormation
     * @param groups Auto Scaling
     * @param balancers Classic Load Balancers
     * @param logs CloudWatch Logs
     * @param machines EC2
     */
    record FleetClients(
            CloudFormationClient stacks,
            AutoScalingClient groups,
            ElasticLoadBalancingClient balancers,
            CloudWatchLogsClient logs,
            Ec2Client machines) {

        static FleetClients ofEnvironment() {
            return new FleetClients(
                    AwsClient.of(CloudFormationClient.builder()),
                    AwsClient.of(AutoScalingClient.builder()),
                    AwsClient.of(ElasticLoadBalancingClient.builder()),
                    AwsClient.of(CloudWatchLogsClient.builder()),
                    AwsClient.of(Ec2Client.builder()));
        }
    }

    @Override
    protected Outcome apply(ResourceRequest request, Duration time) throws InterruptedException {
        if (request.type() == ResourceRequest.Type.UPDATE && stacks.isGoingBack(request.stackId())) {
            return new Outcome.Done(Map.of(FleetWait.HEALTHY, "unknown"));
        }
        FleetTerms terms = FleetTerms.of(request);
        terms.oldFleet().ifPresent(old -> fleets.raise(terms.fleet(), old));
        return wait.until(terms, time.minus(DIAGNOSIS));
    }
}
