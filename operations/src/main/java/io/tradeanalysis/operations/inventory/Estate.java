package io.tradeanalysis.operations.inventory;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What one cloud holds of environments. Nothing is asked of the cloud before a method is called. */
public interface Estate {

    /** Which cloud. */
    Cloud cloud();

    /** Where in the cloud one looks, as a person writes it: {@code us-west-1}, {@code project p1}. */
    String place();

    /** What tells this place from every other, by what it is called: account, region, caller; the cloud may be asked for it. */
    SequencedMap<String, String> details();

    /**
     * All kinds, in the order in which they are to be deleted: those of one inner list don't hold each other and go at the
     * same time.
     */
    List<List<Kind>> waves();

    /** Why the environment must not be torn down now, before anything was touched: one sentence. */
    Optional<String> obstacle(EnvironmentName environment);

    /** Writes down, in the cloud, whatever a later step or a second run could no longer find out. */
    void prepare(EnvironmentName environment);

    /** What the environment uses and no environment owns. */
    List<Shared> shared(EnvironmentName environment);

    /** The environments of which this cloud holds anything. */
    List<Lease> leases();
}
