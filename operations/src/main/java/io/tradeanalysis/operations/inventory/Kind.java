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

    /**
     * Whether later waves are left alone as long as one of this kind could not be looked at or failed to go: they are what it is
     * made of, and it goes on without us. Such kinds are in the first wave.
     */
    default boolean comesFirst() {
        return false;
    }
}
