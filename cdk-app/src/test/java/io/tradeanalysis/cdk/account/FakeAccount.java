package io.tradeanalysis.cdk.account;

import io.tradeanalysis.cdk.settings.Architecture;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An account with plenty of room and nothing in it, unless a test says otherwise. */
class FakeAccount implements Account {

    static final String ID = "123456789012";

    final Map<Quota, Integer> used = new EnumMap<>(Quota.class);
    final Map<Quota, Integer> limits = new EnumMap<>(
            Map.of(Quota.NETWORKS, 5, Quota.GATEWAY_ENDPOINTS, 20, Quota.BALANCERS, 20, Quota.PROCESSORS, 32));
    Optional<Map<String, String>> outputs = Optional.empty();
    Optional<VpcDescription> network = Optional.empty();
    Map<String, String> images = Map.of();
    boolean logsApiCalls;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Map<String, String>> outputs(String stack) {
        return outputs;
    }

    @Override
    public String newestImage(Architecture architecture) {
        return "ami-newest-" + architecture;
    }

    @Override
    public Optional<String> machineOf(String image) {
        return Optional.ofNullable(images.get(image));
    }

    @Override
    public Optional<VpcDescription> network(String vpcId) {
        return network;
    }

    @Override
    public boolean logsApiCalls() {
        return logsApiCalls;
    }

    @Override
    public OptionalInt limit(Quota quota) {
        Integer limit = limits.get(quota);
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    @Override
    public int used(Quota quota) {
        return used.getOrDefault(quota, 0);
    }

    @Override
    public int processors(String instanceType) {
        return 2;
    }
}
