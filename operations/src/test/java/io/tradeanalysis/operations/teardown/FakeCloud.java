package io.tradeanalysis.operations.teardown;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cloud whose kinds are given. */
final class FakeCloud implements Estate {

    final List<List<Kind>> waves = new ArrayList<>();
    final List<Resource> shared = new ArrayList<>();
    final List<String> prepared = new ArrayList<>();
    Optional<String> obstacle = Optional.empty();

    FakeCloud wave(Kind... kinds) {
        waves.add(List.of(kinds));
        return this;
    }

    @Override
    public Cloud cloud() {
        return Cloud.AWS;
    }

    @Override
    public String place() {
        return "us-west-1";
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
    public List<Resource> shared(EnvironmentName environment) {
        return shared;
    }

    @Override
    public List<Lease> leases() {
        return List.of();
    }
}
