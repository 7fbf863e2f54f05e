package io.tradeanalysis.operations.rotation;

import io.tradeanalysis.contract.IdentityDocument.Stage;
import java.time.Duration;
import java.util.Optional;

/**
 * How far an environment's identities have come.
 *
 * @param asked what its stack was last asked for: {@code keep}, or a label with or without a stage
 * @param presented the label of the identities that are presented
 * @param refresh how often both sides read their identities
 */
public record Situation(String asked, String presented, Duration refresh) {

    /** The change that is under way, if one is. */
    Optional<Step> underWay() {
        return Step.parse(asked).filter(step -> step.stage() != Stage.STEADY);
    }
}
