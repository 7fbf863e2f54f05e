package io.tradeanalysis.worker.losses;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.worker.GeneratedPrices;
import io.tradeanalysis.worker.Requests;
import io.tradeanalysis.worker.analysis.Analyses;
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
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossesTest {

    private final BackEnds backEnds = BackEnds.of(2);
    private PriceStore prices = PriceStore.ofFolder(Path.of("."));
    private final Losses losses = new Losses(backEnds);

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

    @ParameterizedTest
    @EnumSource(Model.class)
    void shouldShowEachTradeAsTheAnalysisDoes(Model model) throws Exception {
        AnalysisRequest request = request(model, 3);
        List<TradeResult> trades = analysed(request);

        for (int number = 1; number <= trades.size(); number += 7) {
            TradeLosses shown = shown(request, number);

            assertThat(shown.trade()).isEqualTo(trades.get(number - 1));
            assertThat(shown.number()).isEqualTo(number);
            assertThat(shown.trades()).isEqualTo(trades.size());
            assertThat(counted(Objects.requireNonNull(shown.histogram()))).isEqualTo(request.samples());
        }
    }

    @Test
    void shouldSayWhyThereIsNoHistogram() throws Exception {
        TradeLosses shown = shown(Requests.with(Map.of("window", "100"), request(Model.FILTERED_HISTORICAL, 1)), 1);

        assertThat(shown.histogram()).isNull();
        assertThat(shown.trade().risk().getFirst().reason()).contains("needs 250 returns");
    }

    @Test
    void shouldRefuseATradeThatIsNotThere() throws Exception {
        int trades = analysed(request(Model.NORMAL, 1)).size();

        for (int number : new int[] {0, -1, trades + 1, Integer.MAX_VALUE}) {
            assertThat(refusal(request(Model.NORMAL, 1), number))
                    .isEqualTo(new FieldError("trade", "Only 1 to " + trades));
        }
        assertThat(refusal(AnalysisRequest.of("WALK", 3, 650, 1_000, 42), 1))
                .isEqualTo(new FieldError("trade", "None: this analysis has no trades"));
        assertThat(refusal(AnalysisRequest.of("NONE", 3, 300, 1_000, 42), 1))
                .isEqualTo(new FieldError("asset", "Only WALK"));
    }

    @Test
    void shouldStopWhenTheCallerGoes() throws Exception {
        AnalysisRequest heavy =
                Requests.with(Map.of("samples", "1000000", "horizon", "250"), request(Model.STUDENT_T, 1));

        assertThat(losses.show(heavy, 1, of(heavy), new Listening(true))).isEqualTo(new Outcome.Abandoned<>());
    }

    private List<TradeResult> analysed(AnalysisRequest request) throws Exception {
        Analyses analyses = new Analyses(backEnds, "test-worker");
        if (analyses.analyse(request, of(request), new Listening(false)) instanceof Outcome.Done<?>(var result)
                && result instanceof AnalysisResult analysis) {
            return analysis.trades();
        }
        throw new AssertionError("no result");
    }

    private TradeLosses shown(AnalysisRequest request, int number) throws Exception {
        Listening caller = new Listening(false);
        Outcome<TradeLosses> outcome = losses.show(request, number, of(request), caller);
        if (outcome instanceof Outcome.Done<TradeLosses>(var shown)) {
            assertThat(caller.told).isSorted().startsWith(0);
            return shown;
        }
        throw new AssertionError(outcome);
    }

    private FieldError refusal(AnalysisRequest request, int number) throws Exception {
        Outcome<TradeLosses> outcome = losses.show(request, number, of(request), new Listening(false));
        if (outcome instanceof Outcome.Refused<TradeLosses>(var errors)) {
            return errors.getFirst();
        }
        throw new AssertionError(outcome);
    }

    private PriceSource of(AnalysisRequest request) {
        return PriceSource.ofAsset(request.asset(), prices);
    }

    private static int counted(LossHistogram histogram) {
        return histogram.below()
                + histogram.above()
                + histogram.counts().stream().mapToInt(Integer::intValue).sum();
    }

    private static AnalysisRequest request(Model model, int horizon) {
        return Requests.with(
                Map.of("model", model.wireName(), "horizon", Integer.toString(horizon)),
                AnalysisRequest.of("WALK", 3, 300, 10_000, 42));
    }

    private static final class Listening implements Caller {

        private final boolean gone;
        private final List<Integer> told = new ArrayList<>();

        private Listening(boolean gone) {
            this.gone = gone;
        }

        @Override
        public boolean isGone() {
            return gone;
        }

        @Override
        public void progress(int done, int of) {
            assertThat(of).isGreaterThanOrEqualTo(1);
            told.add(done);
        }
    }
}
