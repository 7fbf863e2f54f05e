package io.tradeanalysis.operations.teardown;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.inventory.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** A cloud whose kinds are given. */
final class FakeCloud implements Estate {

    final List<List<Kind>> waves = new ArrayList<>();
    final List<Shared> shared = new ArrayList<>();
    final List<String> prepared = new ArrayList<>();
    Optional<String> obstacle = Optional.empty();
    boolean isBlind;
    private final Cloud cloud;

    FakeCloud(Cloud cloud) {
        this.cloud = cloud;
    }

    FakeCloud wave(Kind... kinds) {
        waves.add(List.of(kinds));
        return this;
    }

    @Override
    public Cloud cloud() {
        return cloud;
    }

    @Override
    public String place() {
        return "us-west-1";
    }

    @Override
    public SequencedMap<String, String> details() {
        return new TreeMap<>(Map.of("region", "us-west-1"));
    }

    @Override
    public List<List<Kind>> waves() {
        return waves;
    }

    @Override
    public Optional<String> obstacle(EnvironmentName environment) {
        return obstacle;
    }

    @Override
    public void prepare(EnvironmentName environment) {
        prepared.add(environment.value());
    }

    @Override
    public List<Shared> shared(EnvironmentName environment) {
        if (isBlind) {
            throw new IllegalStateException("AccessDenied");
        }
        return shared;
    }

    @Override
    public List<Lease> leases() {
        return List.of();
    }
}
