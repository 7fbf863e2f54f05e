package io.tradeanalysis.worker.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.worker.GeneratedPrices;
import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.prices.PriceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                assertThat(of).isEqualTo(18);
                told.add(done);
            }
        };
        grade(request(100, 1_000), false, caller);

        assertThat(told).isSorted().startsWith(0);
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
