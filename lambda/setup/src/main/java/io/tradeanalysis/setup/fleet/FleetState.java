package io.tradeanalysis.setup.fleet;

import java.util.Collection;
import java.util.List;

/**
 * A fleet at one moment.
 *
 * @param wanted how many workers it is to have, at least 1
 * @param workers those it has
 * @param former instances that it had before, the latest last
 */
record FleetState(int wanted, List<Worker> workers, List<String> former) {

    FleetState {
        workers = List.copyOf(workers);
        former = List.copyOf(former);
    }

    /** The same with those of some instances that it has no more. */
    FleetState withFormer(Collection<String> everSeen) {
        List<String> now = instances();
        return new FleetState(
                wanted,
                workers,
                everSeen.stream().filter(instance -> !now.contains(instance)).toList());
    }

    /** Ids of the instances that it has. */
    List<String> instances() {
        return workers.stream().map(Worker::instance).toList();
    }

    /**
     * One instance of the group.
     *
     * @param instance its id
     * @param inService whether the group counts it as in service
     * @param atBalancer how the balancer sees it
     */
    record Worker(String instance, boolean inService, BalancerView atBalancer) {

        boolean isReady() {
            return inService && atBalancer.inService();
        }
    }

    /**
     * How the balancer sees an instance.
     *
     * @param inService whether it gets calls
     * @param reason the balancer's words if not
     */
    record BalancerView(boolean inService, String reason) {

        static final BalancerView UNKNOWN = new BalancerView(false, "not registered at the balancer");
    }

    long ready() {
        return workers.stream().filter(Worker::isReady).count();
    }

    boolean isReady() {
        return ready() >= wanted;
    }

    List<Worker> notReady() {
        return workers.stream().filter(worker -> !worker.isReady()).toList();
    }
}
