package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradeanalysis.contract.batch.TradeRisk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RunningWorkTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    private final Progress progress = new Progress();
    private final CompletableFuture<Done<TradeRisk>> batch = new CompletableFuture<>();

    @Test
    void shouldGiveUpWhereNoTradeEndsForTooLong() {
        RunningWork<TradeRisk> running = running(Duration.ZERO);

        assertThatExceptionOfType(StandstillException.class).isThrownBy(() -> running.await(SHORT));
    }

    @Test
    void shouldWaitAsLongAsTradesEnd() throws Exception {
        RunningWork<TradeRisk> running = running(Duration.ZERO);

        for (int i = 0; i < 10; i++) {
            progress.add(1);
            assertThat(running.await(SHORT)).isFalse();
        }
        assertThatExceptionOfType(StandstillException.class).isThrownBy(() -> running.await(SHORT));
    }

    @Test
    void shouldWaitWhereNoTradeEndsYet() throws Exception {
        RunningWork<TradeRisk> running = running(Duration.ofMinutes(1));

        assertThat(running.await(SHORT)).isFalse();
        assertThat(running.await(SHORT)).isFalse();
    }

    private RunningWork<TradeRisk> running(Duration longestStandstill) {
        return new RunningWork<>(progress, List.of(batch), 1, longestStandstill, () -> {});
    }
}
