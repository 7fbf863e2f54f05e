package io.tradeanalysis.operations.teardown;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A kind with resources that are given, and that go when they are deleted unless told otherwise. */
final class FakeKind implements Kind {

    final List<Resource> existing = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final String name;
    private boolean comesFirst;
    private Function<Resource, Outcome> answer = resource -> {
        existing.remove(resource);
        return new Outcome.Deleted();
    };

    FakeKind(String name, String... ids) {
        this.name = name;
        for (String id : ids) {
            existing.add(Resource.of(Cloud.AWS, name, id));
        }
    }

    FakeKind answering(Function<Resource, Outcome> other) {
        answer = other;
        return this;
    }

    FakeKind first() {
        comesFirst = true;
        return this;
    }

    @Override
    public boolean comesFirst() {
        return comesFirst;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        return List.copyOf(existing);
    }

    @Override
    public Outcome delete(Resource resource) {
        asked.add(resource.id());
        return answer.apply(resource);
    }
}
