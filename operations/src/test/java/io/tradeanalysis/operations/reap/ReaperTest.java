package io.tradeanalysis.operations.reap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import io.tradeanalysis.operations.receipt.Fate;
import io.tradeanalysis.operations.receipt.Receipt;
import io.tradeanalysis.operations.receipt.Search;
import io.tradeanalysis.operations.teardown.Clouds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReaperTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String PAST = "2026-11-21T00:00:00Z";

    private final List<String> destroyed = new ArrayList<>();

    @Test
    void shouldDestroyWhatIsPastAndLeaveTheRestAlone() {
        List<Reaped> reaped = reap(false, new Leases(lease("pr-1", PAST), lease("prod", "never")));

        assertThat(destroyed).containsExactly("pr-1");
        assertThat(reaped)
                .extracting(one -> one.environment().value(), Reaped::fate)
                .containsExactly(tuple("pr-1", Reaped.Fate.DESTROYED), tuple("prod", Reaped.Fate.LEFT_ALONE));
    }

    @Test
    void shouldGoOnAfterAFailure() {
        List<Reaped> reaped =
                reap(false, new Leases(lease("broken", PAST), lease("pr-1", PAST), lease("sticky", PAST)));

        assertThat(destroyed).containsExactly("broken", "pr-1", "sticky");
        assertThat(reaped)
                .extracting(Reaped::fate, Reaped::reason)
                .containsExactly(
                        tuple(Reaped.Fate.FAILED, "no credentials"),
                        tuple(Reaped.Fate.DESTROYED, "its time was over at " + PAST),
                        tuple(Reaped.Fate.FAILED, "AWS: bucket b: locked"));
    }

    @Test
    void shouldDestroyNothingInADryRun() {
        List<Reaped> reaped = reap(true, new Leases(lease("pr-1", PAST)));

        assertThat(destroyed).isEmpty();
        assertThat(reaped).extracting(Reaped::fate).containsExactly(Reaped.Fate.WOULD_GO);
    }

    @Test
    void shouldHearBothClouds() {
        reap(false, new Leases(lease("pr-1", PAST)), new Leases(lease("pr-1", "never"), lease("pr-2", PAST)));

        assertThat(destroyed).containsExactly("pr-2");
    }

    @Test
    void shouldCallForSomeoneIfNobodyCanTell() {
        List<Reaped> reaped = reap(false, new Leases(lease("pr-1", ""), lease("pr-2", "soon"), lease("prod", "never")));

        assertThat(destroyed).isEmpty();
        assertThat(reaped)
                .extracting(Reaped::fate)
                .containsExactly(Reaped.Fate.UNKNOWN, Reaped.Fate.UNKNOWN, Reaped.Fate.LEFT_ALONE);
        assertThat(reaped).extracting(one -> one.fate().isOpen()).containsExactly(true, true, false);
    }

    private List<Reaped> reap(boolean dryRun, Estate... estates) {
        return new Reaper(new Clouds(List.of(estates)), this::destroy, () -> NOW).reap(dryRun);
    }

    private Receipt destroy(EnvironmentName environment) {
        destroyed.add(environment.value());
        if (environment.value().equals("broken")) {
            throw new OperationException("no credentials");
        }
        List<Receipt.Line> lines = environment.value().equals("sticky")
                ? List.of(new Receipt.Line(Resource.of(Cloud.AWS, "bucket", "b"), Fate.LEFT, "locked"))
                : List.of();
        return new Receipt(environment, new Search("1", List.of()), true, NOW, NOW, lines);
    }

    private static Lease lease(String environment, String expiresAt) {
        return new Lease(new EnvironmentName(environment), expiresAt);
    }

    private record Leases(List<Lease> leases) implements Estate {

        Leases(Lease... leases) {
            this(List.of(leases));
        }

        @Override
        public Cloud cloud() {
            return Cloud.AWS;
        }

        @Override
        public String place() {
            return "here";
        }

        @Override
        public SequencedMap<String, String> details() {
            return new TreeMap<>();
        }

        @Override
        public List<List<Kind>> waves() {
            return List.of();
        }

        @Override
        public Optional<String> obstacle(EnvironmentName environment) {
            return Optional.empty();
        }

        @Override
        public void prepare(EnvironmentName environment) {}

        @Override
        public List<Shared> shared(EnvironmentName environment) {
            return List.of();
        }
    }
}
