package io.tradeanalysis.worker.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.worker.GeneratedPrices;
import io.tradeanalysis.worker.Requests;
import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.prices.PriceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingsTest {

    private final BackEnds backEnds = BackEnds.of(2);
    private final Gradings gradings = new Gradings(backEnds, "test-worker");
    private PriceStore prices = PriceStore.ofFolder(Path.of("."));

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void start() throws IOException {
        GeneratedPrices.write(folder, "WALK", 600);
        prices = PriceStore.ofFolder(folder);
    }

    @AfterEach
    void stop() {
        backEnds.close();
    }

    @Test
    void shouldGradeTheSameHoweverManyWork() throws Exception {
        Grading alone = done(request(100, 1_000).computedBy(Compute.EC2, 1), true);
        Grading together = done(request(100, 1_000).computedBy(Compute.LAMBDA, 7), true);

        assertThat(together.levels()).isEqualTo(alone.levels());
        assertThat(together.bars()).isEqualTo(alone.bars());
        assertThat(alone.bars().losses()).hasSize(600 - 1 - 250);
        assertThat(alone.measured().samples()).isEqualTo(4L * 349 * 1_000);
        assertThat(alone.measured().worker()).isEqualTo("test-worker");
        assertThat(done(request(100, 1_000), false).measured().samples()).isZero();
    }

    @Test
    void shouldTellOfProgress() throws Exception {
        List<Integer> told = new ArrayList<>();
        Caller caller = new Caller() {
            @Override
            public boolean isGone() {
                return false;
            }

            @Override
            public void progress(int done, int of) {
                assertThat(of).isEqualTo(18 + 2 * 4);
                told.add(done);
            }
        };
        grade(request(100, 1_000), false, caller);

        assertThat(told).isSorted().startsWith(0).contains(18);
    }

    /** Ten low levels, near the cap: what follows the forecasts takes longest, on more than a core. */
    @Test
    void shouldTellOfProgressAfterTheForecastsToo() throws Exception {
        GeneratedPrices.write(folder, "LONG", 2_400);
        List<Long> silences = new ArrayList<>();
        Caller caller = new Caller() {
            private long last = System.nanoTime();

            @Override
            public boolean isGone() {
                return false;
            }

            @Override
            public void progress(int done, int of) {
                long now = System.nanoTime();
                silences.add(TimeUnit.NANOSECONDS.toMillis(now - last));
                last = now;
            }
        };
        AnalysisRequest lowLevels = atLevels(
                AnalysisRequest.of("LONG", 3, 100, 1_000, 1), "0.51,0.52,0.53,0.54,0.55,0.56,0.57,0.58,0.59,0.6");

        assertThat(grade(lowLevels, false, caller)).isInstanceOf(Outcome.Done.class);
        assertThat(silences)
                .hasSizeGreaterThan(5)
                .allSatisfy(millis -> assertThat(millis).isLessThan(4_000));
    }

    @Test
    void shouldStopAfterTheForecastsToo() throws Exception {
        List<Integer> told = new ArrayList<>();
        Caller leavesThen = new Caller() {
            @Override
            public boolean isGone() {
                return told.contains(18);
            }

            @Override
            public void progress(int done, int of) {
                told.add(done);
            }
        };
        AnalysisRequest lowLevels =
                atLevels(request(100, 1_000), "0.501,0.502,0.503,0.504,0.505,0.506,0.507,0.508,0.509,0.51");

        assertThat(grade(lowLevels, false, leavesThen)).isEqualTo(new Outcome.Abandoned<>());
    }

    @Test
    void shouldRefuseWhatIsTooCostlyAndNameTheLimit() throws Exception {
        GeneratedPrices.write(folder, "LONG", 110_000);

        assertThat(refusal(AnalysisRequest.of("LONG", 3, 100, 1_000, 1), false))
                .isEqualTo(new FieldError(
                        "asset", "Only gradings of at most 100,000 bars, and LONG has 109,749 to grade"));
        assertThat(refusal(AnalysisRequest.of("LONG", 3, 50_000, 1_000, 1), false))
                .isEqualTo(
                        new FieldError(
                                "window",
                                "Only gradings of at most 100,000,000 returns in all windows, and 60,000 bars of 50,000 are more; choose a smaller V"));
        assertThat(refusal(AnalysisRequest.of("LONG", 3, 109_000, 1_000_000, 1), true)
                        .field())
                .isEqualTo("window");
    }

    @Test
    void shouldRefuseLevelsThatAreTooMany() throws Exception {
        GeneratedPrices.write(folder, "LONG", 60_000);
        AnalysisRequest usual = AnalysisRequest.of("LONG", 3, 100, 1_000, 1);

        assertThat(refusal(atLevels(usual, "0.95,0.96,0.97"), false))
                .isEqualTo(
                        new FieldError(
                                "confidences",
                                "Only gradings of at most 200,000 forecasts by each model, and 59,749 bars at 4 levels (99 % always) are more; choose fewer levels"));
        assertThat(refusal(atLevels(usual, "0.6,0.95"), false))
                .isEqualTo(
                        new FieldError(
                                "confidences",
                                "Only gradings in which at most 10,000 losses are to lie beyond their level, and of 59,749 bars at 3 levels 27,485 are; choose fewer or higher levels"));
    }

    @Test
    void shouldRefuseSamplesThatAreTooMany() throws Exception {
        GeneratedPrices.write(folder, "LONG", 5_000);

        assertThat(refusal(AnalysisRequest.of("LONG", 3, 100, 1_000_000, 1), true))
                .isEqualTo(
                        new FieldError(
                                "samples",
                                "Only gradings of at most 4,000,000,000 samples in all, and 4,749 bars of 1,000,000 under four models are more; choose fewer samples or exact forecasts"));
    }

    @Test
    void shouldRefuseAnAssetItDoesNotKnow() throws Exception {
        assertThat(refusal(AnalysisRequest.of("NONE", 3, 100, 1_000, 1), false))
                .isEqualTo(new FieldError("asset", "Only WALK"));
    }

    @Test
    void shouldStopWhenTheCallerGoes() throws Exception {
        GeneratedPrices.write(folder, "LONG", 20_000);
        Caller gone = new Caller() {
            @Override
            public boolean isGone() {
                return true;
            }

            @Override
            public void progress(int done, int of) {}
        };

        assertThat(grade(AnalysisRequest.of("LONG", 3, 1_000, 10_000, 1), true, gone))
                .isEqualTo(new Outcome.Abandoned<>());
    }

    @Test
    void shouldShedWhatWouldBreakAPromise() throws Exception {
        GeneratedPrices.write(folder, "LONG", 40_000);
        AnalysisRequest heavy = AnalysisRequest.of("LONG", 3, 1_000, 10_000, 1);
        List<Outcome<Grading>> second = new ArrayList<>();
        Caller whoAsksAgain = new Caller() {
            @Override
            public boolean isGone() {
                return true;
            }

            @Override
            public void progress(int done, int of) {
                try {
                    second.add(grade(heavy, true, this));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        };
        grade(heavy, true, whoAsksAgain);

        assertThat(second).singleElement().isInstanceOf(Outcome.Shed.class);
    }

    private Outcome<Grading> grade(AnalysisRequest request, boolean simulated, Caller caller) throws Exception {
        return gradings.grade(request, simulated, PriceSource.ofAsset(request.asset(), prices), caller);
    }

    private Grading done(AnalysisRequest request, boolean simulated) throws Exception {
        Outcome<Grading> outcome = grade(request, simulated, new Patient());
        if (outcome instanceof Outcome.Done<Grading>(var grading)) {
            return grading;
        }
        throw new AssertionError(outcome);
    }

    private FieldError refusal(AnalysisRequest request, boolean simulated) throws Exception {
        Outcome<Grading> outcome = grade(request, simulated, new Patient());
        if (outcome instanceof Outcome.Refused<Grading>(var errors)) {
            return errors.getFirst();
        }
        throw new AssertionError(outcome);
    }

    private static AnalysisRequest atLevels(AnalysisRequest request, String levels) {
        return Requests.with(Map.of("confidences", levels), request);
    }

    private static AnalysisRequest request(int window, int samples) {
        return AnalysisRequest.of("WALK", 3, window, samples, 42);
    }

    private static final class Patient implements Caller {

        @Override
        public boolean isGone() {
            return false;
        }

        @Override
        public void progress(int done, int of) {}
    }
}
