package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;

/**
 * A kind that knows no region: what it finds may belong to a stack of the same name in another one, and is then not ours to
 * delete.
 */
final class AccountWide implements Kind {

    private final Kind kind;
    private final OtherRegions others;

    AccountWide(Kind kind, OtherRegions others) {
        this.kind = kind;
        this.others = others;
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        List<Resource> found = kind.find(environment);
        if (!found.isEmpty()) {
            others.ask(environment);
        }
        return found;
    }

    @Override
    public Outcome delete(Resource resource) {
        return others.withTheStack()
                .<Outcome>map(region ->
                        new Outcome.Shared("a stack of the same environment in %s may own it".formatted(region)))
                .orElseGet(() -> kind.delete(resource));
    }
}
