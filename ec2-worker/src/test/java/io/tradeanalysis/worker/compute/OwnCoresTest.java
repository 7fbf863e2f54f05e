package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.backtest.GradePart;
import io.tradeanalysis.engine.backtest.GradingPlan;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnCoresTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final OwnCores cores = new OwnCores(2);

    @AfterEach
    void close() {
        cores.close();
    }

    @Test
    void shouldGiveTheFiguresOfTheEngine() throws Exception {
        List<RiskBatch> batches = List.of(Batches.of(2000, 0, 5), Batches.of(2000, 5, 4), Batches.of(2000, 9, 1));

        try (RunningWork<TradeRisk> running = cores.start(batches)) {
            assertThat(running.await(LONG)).isTrue();

            Assessment assessment = Assessment.of(running);
            assertThat(assessment.risks().stream()
                            .sorted(Comparator.comparingInt(TradeRisk::number))
                            .toList())
                    .isEqualTo(Batches.assessed(Batches.of(2000, 0, 10)));
            assertThat(assessment.resourcesUsed()).isEqualTo(2);
            assertThat(assessment.cpuTime()).isPositive();
            assertThat(running.partsDone()).isEqualTo(10);
        }
    }

    /** A core takes over trades of other batches, which are made from the same prices. */
    @ParameterizedTest
    @EnumSource(Model.class)
    void shouldGiveTheFiguresOfTheEngineUnderEachModel(Model model) throws Exception {
        RiskBatch all = Batches.of(model, 3, 40, 300, 7);

        try (RunningWork<TradeRisk> running =
                cores.start(List.of(Batches.part(all, 0, 10), Batches.part(all, 10, 35), Batches.part(all, 35, 40)))) {
            assertThat(running.await(LONG)).isTrue();

            assertThat(Assessment.of(running).risks().stream()
                            .sorted(Comparator.comparingInt(TradeRisk::number))
                            .toList())
                    .isEqualTo(Batches.assessed(all));
        }
    }

    @Test
    void shouldUseNoMoreThanThereAreBatches() throws Exception {
        try (RunningWork<TradeRisk> one = cores.start(List.of(Batches.of(100, 0, 1)));
                RunningWork<TradeRisk> none = cores.start(List.of())) {
            assertThat(one.await(LONG)).isTrue();
            assertThat(Assessment.of(one).resourcesUsed()).isEqualTo(1);
            assertThat(none.await(LONG)).isTrue();
            assertThat(Assessment.of(none)).isEqualTo(new Assessment(List.of(), 0, Duration.ZERO));
        }
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void shouldLetASmallAnalysisPassAHeavyOne() throws Exception {
        try (RunningWork<TradeRisk> heavy = cores.start(halves(1_000_000, 30_000));
                RunningWork<TradeRisk> small = cores.start(halves(1_000, 10))) {
            assertThat(small.await(LONG)).isTrue();

            assertThat(Assessment.of(small).risks()).hasSize(10);
            assertThat(heavy.await(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void shouldShedWhatWouldWaitForLongBeforeAnyWorkIsDone() throws Exception {
        try (RunningWork<TradeRisk> running = cores.start(halves(1_000_000, 20_000))) {
            assertThatExceptionOfType(ShedException.class)
                    .isThrownBy(() -> cores.start(halves(1_000_000, 20_000)))
                    .satisfies(shed -> assertThat(shed.retryAfter()).isGreaterThan(Duration.ofSeconds(2)));

            assertThat(running.partsDone()).isLessThan(20_000);
        }
        try (RunningWork<TradeRisk> next = cores.start(halves(1_000, 10))) {
            assertThat(next.await(LONG)).isTrue();
        }
    }

    /** Forecasts that take no time, and a minute of grades after them: a second grading would be late. */
    @Test
    void shouldCountWhatFollowsTheForecastsOfAGrading() throws Exception {
        GradingPlan plan = GradingPlan.exact(AnalysisRequest.of("WALK", 3, 100, 100, 1), walk(300));
        try (GradingWork first = cores.grade(plan.blocks(), 2, 1e6, 60e9)) {
            assertThat(first.forecasts().await(LONG)).isTrue();
            assertThatExceptionOfType(ShedException.class).isThrownBy(() -> cores.grade(plan.blocks(), 2, 1e6, 60e9));

            RunningWork<GradePart.Graded> grades =
                    first.grade(plan.grader(first.forecasts().results()).parts());
            assertThat(grades.await(LONG)).isTrue();
            assertThat(grades.results()).hasSize(8);
        }
        try (GradingWork next = cores.grade(plan.blocks(), 2, 1e6, 60e9)) {
            assertThat(next.forecasts().await(LONG)).isTrue();
        }
    }

    @Test
    void shouldHoldNoMoreThanItCanKeepTrackOf() throws Exception {
        List<RunningWork<TradeRisk>> all = new ArrayList<>();
        try {
            assertThatExceptionOfType(ShedException.class).isThrownBy(() -> {
                for (int i = 0; i < 1_000; i++) {
                    all.add(cores.start(List.of(Batches.of(100, 0, 1))));
                }
            });
        } finally {
            all.forEach(RunningWork::close);
        }
        assertThat(all).hasSize(64);
    }

    /** By hand, as {@code Effort} says: 3,000 ns a trade, 0.35 + 5 % * 6 ns a sample; half as much again before anything was measured. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void shouldForeseeByTheProcessorTimeThatAnalysesWereMeasuredAt() throws Exception {
        List<RiskBatch> batches = halves(100_000, 100);
        Foreseen before = cores.foresee(batches);
        Duration foreseen = Duration.ofNanos((long) (1.5 * 100 * (3_000 + 65_000)));
        assertThat(before.cpuTime()).isCloseTo(foreseen, Duration.ofNanos(2));
        assertThat(before.wallTime()).isCloseTo(foreseen.dividedBy(2), Duration.ofNanos(2));
        assertThat(before.resourcesUsed()).isEqualTo(2);
        assertThat(cores.foresee(List.of())).isEqualTo(new Foreseen(0, Duration.ZERO, Duration.ZERO));

        try (RunningWork<TradeRisk> running = cores.start(batches)) {
            assertThat(running.await(LONG)).isTrue();
        }
        while (cores.foresee(batches).cpuTime().equals(before.cpuTime())) {
            Thread.onSpinWait(); // the last share is looked at beside its end
        }
        assertThat(cores.foresee(batches).cpuTime()).isPositive();
    }

    private static PriceSeries walk(int rows) {
        Random random = new Random(1);
        return PriceSeries.of(
                Stream.iterate(LocalDate.EPOCH, day -> day.plusDays(1))
                        .limit(rows)
                        .toList(),
                DoubleStream.iterate(100, price -> price * Math.exp(0.02 * random.nextGaussian()))
                        .limit(rows)
                        .toArray());
    }

    private static List<RiskBatch> halves(int samples, int trades) {
        return List.of(Batches.of(samples, 0, trades / 2), Batches.of(samples, trades / 2, trades / 2));
    }
}
