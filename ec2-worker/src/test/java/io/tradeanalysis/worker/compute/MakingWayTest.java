package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.simulation.Checkpoint;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A core is left within a part, not only after one. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class MakingWayTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final double FOR_EVER_NANOS = 1e15;

    private final OwnCores core = new OwnCores(1);

    @AfterEach
    void close() {
        core.close();
    }

    /** One trade holds the core for a tenth of a second at least, in plain loops for half a second and more. */
    @ParameterizedTest
    @EnumSource(Model.class)
    void shouldLetASmallAnalysisPassWithinALongTradeAndChangeNoFigure(Model model) throws Exception {
        RiskBatch batch = Batches.of(model, 300_000, 250, 1, 300, 0);
        try (RunningWork<TradeRisk> heavy = core.start(List.of(batch))) {
            assertThat(heavy.await(Duration.ofMillis(20))).isFalse();
            try (RunningWork<TradeRisk> small = core.start(List.of(Batches.of(1_000, 0, 10)))) {
                assertThat(small.await(LONG)).isTrue();

                assertThat(Assessment.of(small).risks()).hasSize(10);
                assertThat(heavy.await(Duration.ZERO)).isFalse();
            }
            assertThat(heavy.await(LONG)).isTrue();
            assertThat(Assessment.of(heavy).risks()).isEqualTo(Batches.assessed(batch));
        }
    }

    @Test
    void shouldCountWhatEachTookAlone() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (RunningWork<Integer> host = start(1, FOR_EVER_NANOS, checkpoint -> part -> {
            begun.countDown();
            while (mayEnd.getCount() > 0) {
                checkpoint.pass();
                LockSupport.parkNanos(1_000_000);
            }
            return part;
        })) {
            begun.await();
            try (RunningWork<Integer> guest = start(1, 1e8, _ -> part -> {
                burn(Duration.ofMillis(200));
                return part;
            })) {
                assertThat(guest.await(LONG)).isTrue();
                mayEnd.countDown();
                assertThat(host.await(LONG)).isTrue();

                assertThat(host.cpuTime()).isLessThan(Duration.ofMillis(150));
                assertThat(guest.cpuTime()).isGreaterThan(Duration.ofMillis(190));
            }
        }
    }

    private static void burn(Duration cpuTime) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + cpuTime.toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** The core is needed by the next one, which is due later, so it is nobody's guest. */
    @Test
    void shouldStopWithinAPartOnceNobodyWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        RunningWork<Integer> endless = start(1, FOR_EVER_NANOS, checkpoint -> part -> {
            begun.countDown();
            while (true) {
                checkpoint.pass();
            }
        });
        begun.await();

        endless.close();

        try (RunningWork<Integer> next = start(1, FOR_EVER_NANOS, _ -> part -> part)) {
            assertThat(next.await(LONG)).isTrue();
        }
    }

    @Test
    void shouldKeepItsPlaceUntilTheCoreIsLeft() throws Exception {
        CountDownLatch mayLeave = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        List<RunningWork<Integer>> others = new ArrayList<>();
        RunningWork<Integer> holding = start(1, 1, _ -> part -> {
            begun.countDown();
            hold(mayLeave);
            return part;
        });
        begun.await();

        holding.close();

        assertThatExceptionOfType(ShedException.class).isThrownBy(() -> {
            for (int i = 0; i < 64; i++) {
                others.add(start(1, 1, _ -> part -> part));
            }
        });
        assertThat(others).hasSize(63);
        mayLeave.countDown();
        for (RunningWork<Integer> other : others) {
            assertThat(other.await(LONG)).isTrue();
            other.close();
        }
        for (int i = 0; i < 64; i++) {
            others.add(start(1, 1, _ -> part -> part));
        }
        others.forEach(RunningWork::close);
    }

    /** What waits for a core leaves at once. */
    @Test
    void shouldFreeThePlaceOfWhatWaits() throws Exception {
        CountDownLatch mayLeave = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (RunningWork<Integer> holding = start(1, 1, _ -> part -> {
            begun.countDown();
            hold(mayLeave);
            return part;
        })) {
            begun.await();

            for (int i = 0; i < 1_000; i++) {
                start(2, 1, _ -> part -> part).close();
            }

            mayLeave.countDown();
            assertThat(holding.await(LONG)).isTrue();
        }
    }

    private RunningWork<Integer> start(
            int parts, double nanosOfAPart, Function<Checkpoint, Function<Integer, Integer>> prepare)
            throws ShedException {
        return core.start(IntStream.range(0, parts).boxed().toList(), parts, nanosOfAPart, prepare);
    }

    private static void hold(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
