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
import io.tradeanalysis.operations.receipt.Fate;
import io.tradeanalysis.operations.receipt.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TeardownTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FakeCloud cloud = new FakeCloud();
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
                .containsExactlyInAnyOrder(tuple("dev", Fate.DELETED, ""), tuple("prices", Fate.WENT_ALONG, ""));
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
        assertThat(said).contains("Waiting for 1 resources that are still in use");
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
        cloud.shared.add(Resource.of(Cloud.AWS, "stack", "CDKToolkit"));

        Receipt receipt = destroy();

        assertThat(receipt.isClean()).isTrue();
        lines(receipt)
                .containsExactlyInAnyOrder(
                        tuple("r", Fate.SHARED, "of the account"), tuple("CDKToolkit", Fate.SHARED, ""));
    }

    @Test
    void shouldNotCallAnEnvironmentGoneThatItCouldNotLookAt() {
        cloud.wave(new FakeKind("secret", "s"), new BlindKind());

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
    void shouldSayWhichCloudNobodyLookedAt() {
        assertThat(destroy().places()).containsEntry("AWS", "us-west-1").containsEntry("Google Cloud", "not looked at");
    }

    private Receipt destroy() {
        return teardown().destroy(DEV);
    }

    private Teardown teardown() {
        Clouds clouds = new Clouds(List.of(cloud));
        return new Teardown(clouds, said::add, wait -> now = now.plus(wait), () -> now, PATIENCE);
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> lines(Receipt receipt) {
        return assertThat(receipt.lines())
                .extracting(line -> line.resource().id(), Receipt.Line::fate, Receipt.Line::reason);
    }

    private static final class BlindKind implements Kind {

        @Override
        public String name() {
            return "budget";
        }

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
