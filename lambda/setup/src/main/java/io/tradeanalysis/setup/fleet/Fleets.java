package io.tradeanalysis.setup.fleet;

import io.tradeanalysis.setup.fleet.FleetState.BalancerView;
import io.tradeanalysis.setup.resource.WrongPropertyException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.LifecycleState;
import software.amazon.awssdk.services.elasticloadbalancing.ElasticLoadBalancingClient;
import software.amazon.awssdk.services.elasticloadbalancing.model.InstanceState;

/** Looks at groups of workers and at the balancer in front of them. */
final class Fleets {

    private static final String IN_SERVICE = "InService";

    private final AutoScalingClient groups;
    private final ElasticLoadBalancingClient balancers;

    Fleets(AutoScalingClient groups, ElasticLoadBalancingClient balancers) {
        this.groups = groups;
        this.balancers = balancers;
    }

    /**
     * The fleet as it is now.
     *
     * @throws WrongPropertyException if there is no such group
     */
    FleetState look(FleetTerms terms) {
        AutoScalingGroup group = group(terms.fleet())
                .orElseThrow(
                        () -> new WrongPropertyException(FleetTerms.FLEET, terms.fleet(), "a group that is there"));
        return state(group, views(terms.balancer()));
    }

    /** Raises a fleet to the size of the one that it replaces, as far as its own maximum allows. */
    void raise(String fleet, String oldFleet) {
        group(oldFleet).ifPresent(old -> group(fleet).ifPresent(group -> raise(group, old)));
    }

    private void raise(AutoScalingGroup group, AutoScalingGroup old) {
        int size = Math.min(old.desiredCapacity(), group.maxSize());
        if (size > group.desiredCapacity()) {
            groups.setDesiredCapacity(request -> request.autoScalingGroupName(group.autoScalingGroupName())
                    .desiredCapacity(size)
                    .honorCooldown(false));
        }
    }

    /** What the group says of its latest try to start an instance, if anything. */
    Optional<String> latestLaunch(String fleet) {
        return groups
                .describeScalingActivities(
                        request -> request.autoScalingGroupName(fleet).maxRecords(1))
                .activities()
                .stream()
                .findFirst()
                .flatMap(activity ->
                        Optional.ofNullable(activity.statusMessage()).or(() -> described(activity)));
    }

    private static Optional<String> described(Activity activity) {
        return Optional.ofNullable(activity.description());
    }

    private Optional<AutoScalingGroup> group(String fleet) {
        return groups
                .describeAutoScalingGroups(request -> request.autoScalingGroupNames(fleet))
                .autoScalingGroups()
                .stream()
                .findFirst();
    }

    private Map<String, BalancerView> views(String balancer) {
        return balancers.describeInstanceHealth(request -> request.loadBalancerName(balancer)).instanceStates().stream()
                .collect(Collectors.toMap(InstanceState::instanceId, Fleets::view));
    }

    private static BalancerView view(InstanceState state) {
        return new BalancerView(
                IN_SERVICE.equals(state.state()),
                Optional.ofNullable(state.description()).orElse("no reason given"));
    }

    private static FleetState state(AutoScalingGroup group, Map<String, BalancerView> views) {
        List<FleetState.Worker> workers = group.instances().stream()
                .map(instance -> new FleetState.Worker(
                        instance.instanceId(),
                        isInService(instance),
                        views.getOrDefault(instance.instanceId(), BalancerView.UNKNOWN)))
                .toList();
        return new FleetState(Math.max(1, group.desiredCapacity()), workers, List.of());
    }

    private static boolean isInService(Instance instance) {
        return instance.lifecycleState() == LifecycleState.IN_SERVICE
                && "Healthy".equalsIgnoreCase(instance.healthStatus());
    }
}
