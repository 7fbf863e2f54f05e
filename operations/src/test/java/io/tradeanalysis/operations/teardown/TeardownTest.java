package io.tradeanalysis.operations.teardown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import io.tradeanalysis.operations.receipt.Fate;
import io.tradeanalysis.operations.receipt.Receipt;
import io.tradeanalysis.operations.receipt.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TeardownTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FakeCloud cloud = new FakeCloud(Cloud.AWS);
    private final FakeCloud google = new FakeCloud(Cloud.GOOGLE);
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Instant now = Instant.EPOCH;

    @Test
    void shouldDeleteEverythingAndSaySo() {
        FakeKind groups = new FakeKind("log group", "a", "b");
        cloud.wave(groups);

        Receipt receipt = destroy();

        assertThat(receipt.isClean()).isTrue();
        lines(receipt).containsExactlyInAnyOrder(tuple("a", Fate.DELETED, ""), tuple("b", Fate.DELETED, ""));
        assertThat(groups.existing).isEmpty();
        assertThat(said).contains("Found 2 resources of dev", "Deleted AWS: log group a", "Deleted AWS: log group b");
    }

    @Test
    void shouldSayWhatWentWithTheStack() {
        FakeKind buckets = new FakeKind("bucket", "prices");
        FakeKind stack = new FakeKind("stack", "dev");
        stack.answering(resource -> {
            stack.existing.clear();
            buckets.existing.clear();
            return new Outcome.Deleted();
        });
        cloud.wave(stack).wave(buckets);

        lines(destroy())
                .containsExactlyInAnyOrder(
                        tuple("dev", Fate.DELETED, ""),
                        tuple("prices", Fate.WENT_ALONG, "with the stack trade-analysis-dev"));
    }

    @Test
    void shouldDeleteAndListWhatAppearsMeanwhile() {
        FakeKind groups = new FakeKind("log group");
        FakeKind stack = new FakeKind("stack", "dev");
        stack.answering(resource -> {
            stack.existing.clear();
            groups.existing.add(Resource.of(Cloud.AWS, "log group", "late"));
            return new Outcome.Deleted();
        });
        cloud.wave(stack).wave(groups);

        lines(destroy()).containsExactlyInAnyOrder(tuple("dev", Fate.DELETED, ""), tuple("late", Fate.DELETED, ""));
    }

    @Test
    void shouldDeleteInTheGivenOrder() {
        FakeKind network = new FakeKind("VPC", "vpc");
        FakeKind subnets = new FakeKind("subnet", "subnet");
        network.answering(resource -> {
            boolean isEmpty = subnets.existing.isEmpty();
            network.existing.clear();
            return isEmpty ? new Outcome.Deleted() : new Outcome.Failed("subnets are left");
        });
        cloud.wave(subnets).wave(network);

        assertThat(destroy().isClean()).isTrue();
        assertThat(network.asked).containsExactly("vpc");
    }

    @Test
    void shouldNameWhatCanNotBeDeletedAndAskOnce() {
        FakeKind planted = new FakeKind("bucket", "locked").answering(resource -> new Outcome.Failed("AccessDenied"));
        FakeKind others = new FakeKind("secret", "s");
        cloud.wave(planted).wave(others);

        Receipt receipt = destroy();

        assertThat(receipt.isClean()).isFalse();
        lines(receipt).contains(tuple("locked", Fate.LEFT, "AccessDenied"), tuple("s", Fate.DELETED, ""));
        assertThat(planted.asked).hasSize(1);
    }

    @Test
    void shouldWaitForWhatIsStillInUse() {
        AtomicInteger times = new AtomicInteger();
        FakeKind groups = new FakeKind("security group", "sg");
        groups.answering(resource -> {
            if (times.incrementAndGet() < 4) {
                return new Outcome.InUse("DependencyViolation");
            }
            groups.existing.clear();
            return new Outcome.Deleted();
        });
        cloud.wave(groups);

        lines(destroy()).containsExactly(tuple("sg", Fate.DELETED, ""));
        assertThat(said).contains("Waiting for 1 resource still in use");
    }

    @Test
    void shouldStopWaitingWhenItsPatienceIsOver() {
        cloud.wave(
                new FakeKind("security group", "sg").answering(resource -> new Outcome.InUse("DependencyViolation")));

        lines(destroy()).containsExactly(tuple("sg", Fate.LEFT, "DependencyViolation"));
        assertThat(Duration.between(Instant.EPOCH, now)).isBetween(PATIENCE, PATIENCE.plus(Pause.LONGEST));
    }

    @Test
    void shouldNotBelieveADeletionThatLeavesTheResource() {
        cloud.wave(new FakeKind("secret", "s").answering(resource -> new Outcome.Deleted()));

        lines(destroy()).containsExactly(tuple("s", Fate.LEFT, "deleted, but it is still listed"));
    }

    @Test
    void shouldListWhatIsSharedAndBeCleanAllTheSame() {
        cloud.wave(new FakeKind("role", "r").answering(resource -> new Outcome.Shared("of the account")));
        cloud.shared.add(new Shared(Resource.of(Cloud.AWS, "stack", "CDKToolkit"), "of the region"));

        Receipt receipt = destroy();

        assertThat(receipt.isClean()).isTrue();
        lines(receipt)
                .containsExactlyInAnyOrder(
                        tuple("r", Fate.SHARED, "of the account"), tuple("CDKToolkit", Fate.SHARED, "of the region"));
    }

    @Test
    void shouldNotCallAnEnvironmentGoneThatItCouldNotLookAt() {
        cloud.wave(new FakeKind("secret", "s"), new BlindKind("budget", false));

        Receipt receipt = destroy();

        assertThat(receipt.isClean()).isFalse();
        lines(receipt).contains(tuple("*", Fate.UNSEEN, "can't look: AccessDenied"), tuple("s", Fate.DELETED, ""));
    }

    @Test
    void shouldTakeAnExceptionForOneThatIsLeft() {
        cloud.wave(new FakeKind("secret", "s").answering(resource -> {
            throw new IllegalStateException("broken\npipe");
        }));

        lines(destroy()).containsExactly(tuple("s", Fate.LEFT, "broken pipe"));
    }

    @Test
    void shouldRefuseBeforeAnythingIsDeleted() {
        FakeKind kind = new FakeKind("VPC", "vpc");
        cloud.wave(kind);
        cloud.obstacle = Optional.of("Other environments live in the network of dev: pr-1 (subnet-1).");

        assertThatThrownBy(this::destroy)
                .isInstanceOf(OperationException.class)
                .hasMessage("Other environments live in the network of dev: pr-1 (subnet-1).");
        assertThat(kind.asked).isEmpty();
        assertThat(cloud.prepared).isEmpty();
    }

    @Test
    void shouldOnlyLookInADryRun() {
        FakeKind kind = new FakeKind("VPC", "vpc");
        cloud.wave(kind);

        lines(teardown().look(DEV)).containsExactly(tuple("vpc", Fate.FOUND, ""));
        assertThat(kind.asked).isEmpty();
        assertThat(cloud.prepared).isEmpty();
    }

    @Test
    void shouldGoOnWithWhatAnInterruptedRunHasLeft() {
        FakeKind stack = new FakeKind("stack");
        FakeKind groups = new FakeKind("log group", "a");
        cloud.wave(stack).wave(groups);

        lines(destroy()).containsExactly(tuple("a", Fate.DELETED, ""));
        assertThat(destroy().lines()).isEmpty();
    }

    @Test
    void shouldTouchNothingElseIfTheStackMayNotBeDeleted() {
        FakeKind stack = new FakeKind("stack", "dev").first().answering(resource -> new Outcome.Failed("AccessDenied"));
        FakeKind buckets = new FakeKind("bucket", "prices");
        FakeKind secrets = new FakeKind("secret", "s");
        cloud.wave(stack).wave(buckets).wave(secrets);
        FakeKind services = new FakeKind("service", "dev").first();
        google.wave(services).wave(new FakeKind("image", "i"));

        Receipt receipt = destroy();

        lines(receipt)
                .containsExactlyInAnyOrder(
                        tuple("dev", Fate.LEFT, "AccessDenied"),
                        tuple("prices", Fate.LEFT, "not touched, since its stack could not be deleted"),
                        tuple("s", Fate.LEFT, "not touched, since its stack could not be deleted"),
                        tuple("dev", Fate.DELETED, ""),
                        tuple("i", Fate.DELETED, ""));
        assertThat(buckets.asked).isEmpty();
        assertThat(secrets.asked).isEmpty();
        assertThat(now).as("waiting would not help").isEqualTo(Instant.EPOCH);
        assertThat(said).contains("AWS: the rest is not touched, since its stack could not be deleted");
    }

    @Test
    void shouldTouchNothingElseIfNobodyCanTellWhetherThereIsAStack() {
        FakeKind buckets = new FakeKind("bucket", "prices");
        cloud.wave(new BlindKind("stack", true)).wave(buckets);

        lines(destroy())
                .containsExactlyInAnyOrder(
                        tuple("*", Fate.UNSEEN, "can't look: AccessDenied"),
                        tuple("prices", Fate.LEFT, "not touched, since its stack could not be looked at"));
        assertThat(buckets.asked).isEmpty();
    }

    @Test
    void shouldGoOnIfTheStackStumbledOverAPart() {
        AtomicInteger times = new AtomicInteger();
        FakeKind subnets = new FakeKind("subnet", "subnet-1");
        FakeKind stack = new FakeKind("stack", "dev").first();
        stack.answering(resource -> times.incrementAndGet() == 1
                ? new Outcome.InUse("subnet-1 has dependencies")
                : new Outcome.Failed("it still has"));
        FakeKind late = new FakeKind("log group");
        subnets.answering(resource -> {
            subnets.existing.clear();
            late.existing.add(Resource.of(Cloud.AWS, "log group", "late"));
            return new Outcome.Deleted();
        });
        cloud.wave(stack).wave(late).wave(subnets);

        lines(destroy())
                .containsExactlyInAnyOrder(
                        tuple("dev", Fate.LEFT, "it still has"),
                        tuple("subnet-1", Fate.DELETED, ""),
                        tuple("late", Fate.DELETED, ""));
    }

    @Test
    void shouldTellWhatItFoundBeforeAnythingIsChanged() {
        FakeKind kind = new FakeKind("VPC", "vpc");
        cloud.wave(kind);
        List<Receipt> told = new ArrayList<>();

        teardown().destroy(DEV, found -> {
            assertThat(kind.asked).isEmpty();
            assertThat(cloud.prepared).isEmpty();
            told.add(found);
        });

        assertThat(told).singleElement().satisfies(found -> {
            assertThat(found.isComplete()).isFalse();
            assertThat(found.isClean()).isFalse();
            lines(found).containsExactly(tuple("vpc", Fate.FOUND, ""));
        });
    }

    @Test
    void shouldChangeNothingIfNobodyTakesNoteOfWhatWasFound() {
        FakeKind kind = new FakeKind("VPC", "vpc");
        cloud.wave(kind);

        assertThatThrownBy(() -> teardown().destroy(DEV, found -> {
                    throw new OperationException("no receipt");
                }))
                .hasMessage("no receipt");
        assertThat(kind.asked).isEmpty();
        assertThat(cloud.prepared).isEmpty();
    }

    @Test
    void shouldKeepWhatItKnowsIfNobodyCanTellWhatIsShared() {
        cloud.wave(new FakeKind("VPC", "vpc"));
        cloud.isBlind = true;

        Receipt receipt = destroy();

        lines(receipt)
                .containsExactlyInAnyOrder(
                        tuple("vpc", Fate.DELETED, ""), tuple("*", Fate.UNSEEN, "can't look: AccessDenied"));
        assertThat(receipt.isClean()).isFalse();
    }

    @Test
    void shouldSayWhereItLookedAndForWhat() {
        cloud.wave(new FakeKind("stack")).wave(new FakeKind("VPC"), new FakeKind("bucket"));

        assertThat(new Clouds(List.of(cloud)).search().places())
                .containsExactly(
                        new Search.Place(
                                Cloud.AWS,
                                "us-west-1",
                                new TreeMap<>(Map.of("region", "us-west-1")),
                                List.of("stack", "VPC", "bucket")),
                        Search.Place.unseen(Cloud.GOOGLE));
    }

    private Receipt destroy() {
        return teardown().destroy(DEV, _ -> {});
    }

    private Teardown teardown() {
        Clouds clouds = new Clouds(List.of(cloud, google));
        return new Teardown(clouds, said::add, wait -> now = now.plus(wait), () -> now, PATIENCE);
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> lines(Receipt receipt) {
        return assertThat(receipt.lines())
                .extracting(line -> line.resource().id(), Receipt.Line::fate, Receipt.Line::reason);
    }

    private record BlindKind(String name, boolean comesFirst) implements Kind {

        @Override
        public List<Resource> find(EnvironmentName environment) {
            throw new IllegalStateException("AccessDenied");
        }

        @Override
        public Outcome delete(Resource resource) {
            throw new AssertionError("nothing was found");
        }
    }
}
