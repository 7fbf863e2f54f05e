package io.tradeanalysis.setup.fleet;

import io.tradeanalysis.setup.resource.Outcome;
import io.tradeanalysis.setup.resource.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Looks at a fleet again and again, until it is ready or time is up. */
final class FleetWait {

    /** What the answer says: how many workers are in service. */
    static final String HEALTHY = "Healthy";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Fleets fleets;
    private final Diagnosis diagnosis;
    private final InstantSource clock;
    private final Pause pause;

    FleetWait(Fleets fleets, Diagnosis diagnosis, InstantSource clock, Pause pause) {
        this.fleets = fleets;
        this.diagnosis = diagnosis;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Waits.
     *
     * @param most how long, whatever the terms say
     */
    Outcome until(FleetTerms terms, Duration most) throws InterruptedException {
        Instant start = clock.instant();
        Duration time = most.compareTo(terms.timeout()) < 0 ? most : terms.timeout();
        Optional<FleetState> seen = Optional.empty();
        SequencedSet<String> everSeen = new LinkedHashSet<>();
        while (true) {
            Optional<FleetState> before = seen;
            seen = look(terms).or(() -> before);
            seen.ifPresent(state -> everSeen.addAll(state.instances()));
            if (seen.filter(FleetState::isReady).isPresent()) {
                return new Outcome.Done(Map.of(HEALTHY, Long.toString(seen.get().ready())));
            }
            Duration waited = Duration.between(start, clock.instant());
            if (waited.plus(BETWEEN_LOOKS).compareTo(time) > 0) {
                return new Outcome.Refused(seen.map(state -> diagnosis.of(terms, state.withFormer(everSeen), waited))
                        .orElse("AWS could not say in time how the fleet is; try again."));
            }
            pause.of(BETWEEN_LOOKS);
        }
    }

    /** What is seen now; empty if AWS can't say at the moment. */
    private Optional<FleetState> look(FleetTerms terms) {
        try {
            return Optional.of(fleets.look(terms));
        } catch (SdkException e) {
            if (isPassing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isPassing(SdkException failure) {
        return switch (failure) {
            case AwsServiceException refused -> refused.isThrottlingException() || refused.statusCode() >= 500;
            case SdkClientException _ -> true;
            default -> false;
        };
    }
}
