package io.tradeanalysis.cdk.account;

import software.amazon.awssdk.services.ec2.model.CpuOptions;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;

/** Counts what there is. */
final class UsedQuotas {

    private final Clients clients;

    UsedQuotas(Clients clients) {
        this.clients = clients;
    }

    int of(Quota quota) {
        return (int)
                switch (quota) {
                    case NETWORKS ->
                        clients.ec2().describeVpcsPaginator().vpcs().stream().count();
                    case GATEWAY_ENDPOINTS ->
                        clients
                                .ec2()
                                .describeVpcEndpointsPaginator(
                                        request -> request.filters(filter("vpc-endpoint-type", "Gateway")))
                                .vpcEndpoints()
                                .stream()
                                .count();
                    case BALANCERS ->
                        clients.balancers().describeLoadBalancersPaginator().loadBalancerDescriptions().stream()
                                .count();
                    case PROCESSORS -> processors();
                };
    }

    private int processors() {
        DescribeInstancesRequest running = DescribeInstancesRequest.builder()
                .filters(filter("instance-state-name", "pending", "running"))
                .build();
        return clients.ec2().describeInstancesPaginator(running).reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .filter(UsedQuotas::isCounted)
                .mapToInt(UsedQuotas::processors)
                .sum();
    }

    /** Spot and scheduled instances have a life cycle that says so, on-demand ones have none. */
    private static boolean isCounted(Instance instance) {
        return instance.instanceLifecycleAsString() == null && QuotaCheck.isStandard(instance.instanceTypeAsString());
    }

    private static int processors(Instance instance) {
        CpuOptions options = instance.cpuOptions();
        return options == null || options.coreCount() == null ? 1 : options.coreCount() * options.threadsPerCore();
    }

    static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }
}
