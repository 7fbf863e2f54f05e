package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.stream.Stream;

/** A kind of AWS: it lists what may belong to an environment and deletes by id; the rest is alike for all. */
abstract class AwsKind implements Kind {

    private final String name;

    AwsKind(String name) {
        this.name = name;
    }

    /** All that may belong to the environment; more than that does no harm. */
    abstract Stream<Candidate> candidates(EnvironmentName environment);

    /** Deletes one; what AWS says against it is thrown. */
    abstract void remove(String id);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        return candidates(environment)
                .filter(candidate -> isOf(environment, candidate))
                .map(candidate -> new Resource(Cloud.AWS, name, candidate.id(), detail(candidate)))
                .distinct()
                .toList();
    }

    @Override
    public Outcome delete(Resource resource) {
        return Refused.orDone(() -> remove(resource.id()));
    }

    boolean isOf(EnvironmentName environment, Candidate candidate) {
        return candidate.belongsTo(environment);
    }

    /** A name beside the id, if it has one. */
    private static String detail(Candidate candidate) {
        return candidate.name().equals(candidate.id()) ? "" : candidate.name();
    }
}
