package io.tradeanalysis.operations.inventory;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.List;

/** A kind of resource: how an environment's are found, and how one is deleted. */
public interface Kind {

    /** Its {@link Resource#kind()}. */
    String name();

    /** All of this kind that belongs to an environment, and nothing of another one. */
    List<Resource> find(EnvironmentName environment);

    /** Deletes one that was found. What the cloud refuses is an outcome, not an exception. */
    Outcome delete(Resource resource);
}
