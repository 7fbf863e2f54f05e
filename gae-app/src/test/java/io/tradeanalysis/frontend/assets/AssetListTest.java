package io.tradeanalysis.frontend.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.frontend.worker.Failure;
import io.tradeanalysis.frontend.worker.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AssetListTest {

    private static final Duration FRESH_FOR = Duration.ofSeconds(10);
    private static final List<AssetInfo> OLD = List.of(new AssetInfo("OLD", "Old", "USD", null, null, 0, "empty"));
    private static final List<AssetInfo> NEW = List.of(new AssetInfo("NEW", "New", "USD", null, null, 0, "empty"));
    private static final Outcome<List<AssetInfo>> DOWN = new Outcome.Failed<>(new Failure.Unreachable("down"));

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Supplier<Outcome<List<AssetInfo>>> workers = () -> new Outcome.Success<>(OLD);

    @Test
    void shouldGiveTheListBeforeWhileAWorkerIsSilent() {
        AssetList list = list(Duration.ZERO);
        assertThat(list.known().assets()).isEqualTo(OLD);
        CompletableFuture<Outcome<List<AssetInfo>>> silence = new CompletableFuture<>();
        workers = silence::join;
        grow(FRESH_FOR);

        assertThat(list.known().assets()).isEqualTo(OLD);
        assertThat(list.known().failure()).isEmpty();
        silence.complete(new Outcome.Success<>(NEW));
        while (!list.known().assets().equals(NEW)) {
            Thread.onSpinWait();
        }
        assertThat(asked).as("one at a time asks").hasValue(2);
    }

    @Test
    void shouldWaitForAWorkerThatAnswersSoon() {
        AssetList list = list(Duration.ofSeconds(30));
        list.known();
        workers = () -> new Outcome.Success<>(NEW);

        assertThat(list.known().assets()).as("while it is fresh").isEqualTo(OLD);
        grow(FRESH_FOR);
        assertThat(list.known().assets()).isEqualTo(NEW);
    }

    @Test
    void shouldWaitHoweverLongForAFirstList() {
        AssetList list = list(Duration.ZERO);

        assertThat(list.known().assets()).isEqualTo(OLD);
    }

    @Test
    void shouldKeepTheListBeforeWithTheReasonWhereNoWorkerAnswers() {
        AssetList list = list(Duration.ofSeconds(30));
        list.known();
        workers = () -> DOWN;
        grow(FRESH_FOR);

        KnownAssets known = list.known();

        assertThat(known.assets()).isEqualTo(OLD);
        assertThat(known.failure()).contains(new Failure.Unreachable("down"));
        list.known();
        assertThat(asked).as("not again within a second").hasValue(2);
    }

    private AssetList list(Duration patience) {
        return new AssetList(this::answer, FRESH_FOR, patience, clock::get);
    }

    private Outcome<List<AssetInfo>> answer() {
        asked.incrementAndGet();
        return workers.get();
    }

    private void grow(Duration age) {
        clock.addAndGet(age.toNanos());
    }
}
