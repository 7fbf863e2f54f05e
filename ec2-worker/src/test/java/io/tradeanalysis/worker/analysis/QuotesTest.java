package io.tradeanalysis.worker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.PlaceQuote;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.worker.GeneratedPrices;
import io.tradeanalysis.worker.Requests;
import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.compute.CallAuth;
import io.tradeanalysis.worker.compute.FunctionHost;
import io.tradeanalysis.worker.prices.PriceStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuotesTest {

    private static final AnalysisRequest REQUEST = AnalysisRequest.of("WALK", 3, 300, 10_000, 42);
    private static final Caller NOBODY = new Caller() {
        @Override
        public boolean isGone() {
            return false;
        }

        @Override
        public void progress(int done, int of) {
            // nobody listens
        }
    };

    private final FunctionHost function = FunctionHost.working();
    private final BackEnds backEnds = BackEnds.of(2, function.address(), CallAuth.NONE);
    private final BackEnds coresAlone = BackEnds.of(2);

    @TempDir
    private Path folder = Path.of(".");

    private PriceStore prices = PriceStore.ofFolder(folder);

    QuotesTest() throws Exception {
        // a function that listens
    }

    @BeforeEach
    void start() throws Exception {
        GeneratedPrices.write(folder, "WALK", 600);
        prices = PriceStore.ofFolder(folder);
    }

    @AfterEach
    void stop() {
        coresAlone.close();
        backEnds.close();
        function.close();
    }

    /** What is quoted is what then runs; how long it takes is the machine's matter. */
    @ParameterizedTest
    @EnumSource(Compute.class)
    void shouldForeseeWhatTheAnalysisIsMeasuredAt(Compute compute) throws Exception {
        AnalysisRequest request = REQUEST.computedBy(compute, 3);
        Quote quote = quoted(backEnds, request);
        AnalysisResult result = analysed(request);

        assertThat(quote.trades()).isPositive().isEqualTo(result.summary().trades());
        assertThat(quote.samples()).isEqualTo(result.measured().samples());
        assertThat(at(quote, compute).resourcesUsed())
                .isEqualTo(result.measured().resourcesUsed());
        assertThat(quote.places()).extracting(PlaceQuote::compute).containsExactly(Compute.EC2, Compute.LAMBDA);
        for (PlaceQuote place : quote.places()) {
            assertThat(place.cpuMicros()).isPositive();
            assertThat(place.wallMicros()).isPositive().isLessThan(place.cpuMicros());
        }
    }

    /** By hand, as {@code Effort} says: 3,000 ns a trade, 0.35 + 5 % * 6 = 0.65 ns a sample, and half as much again for cold code. */
    @Test
    void shouldForeseeWhatAdmissionForesees() throws Exception {
        Quote quote = quoted(backEnds, REQUEST);

        long micros = (long) (1.5 * quote.trades() * (3 + 10 * 0.65));
        assertThat(at(quote, Compute.EC2).cpuMicros()).isBetween(micros, micros + 1);
        assertThat(at(quote, Compute.EC2).wallMicros()).isBetween(micros / 2, micros / 2 + 1);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void shouldForeseeMoreForAFartherHorizon(Model model) throws Exception {
        AnalysisRequest oneBar = Requests.with(Map.of("model", model.wireName()), REQUEST);
        AnalysisRequest tenBars = Requests.with(Map.of("horizon", "10"), oneBar);

        for (Compute compute : Compute.values()) {
            assertThat(at(quoted(backEnds, tenBars), compute).cpuMicros())
                    .isGreaterThan(at(quoted(backEnds, oneBar), compute).cpuMicros());
        }
    }

    @Test
    void shouldLeaveOutAPlaceThatCanNotDoIt() throws Exception {
        AnalysisRequest longWindow = Requests.with(Map.of("window", "200001", "model", "bootstrap"), REQUEST);

        assertThat(quoted(coresAlone, REQUEST).places())
                .extracting(PlaceQuote::compute)
                .containsExactly(Compute.EC2);
        assertThat(quoted(backEnds, longWindow).places())
                .containsExactly(new PlaceQuote(Compute.EC2, 0, 0, 0)); // nor are there trades
    }

    @Test
    void shouldRefuseWhatAnAnalysisIsRefusedFor() throws Exception {
        for (Map<String, String> wrong : List.of(
                Map.of("asset", "NONE"),
                Map.of("samples", "1000000", "horizon", "250"),
                Map.of("compute", "lambda", "window", "200001", "model", "bootstrap"))) {
            AnalysisRequest request = Requests.with(wrong, REQUEST);

            assertThat(refusal(new Quotes(backEnds).quote(request, prices(request))))
                    .isEqualTo(refusal(analyses().analyse(request, prices(request), NOBODY)));
        }
        assertThat(refusal(new Quotes(coresAlone).quote(REQUEST.computedBy(Compute.LAMBDA, 1), prices(REQUEST))))
                .isEqualTo(new FieldError("compute", "Only ec2: this worker has no function to call"));
    }

    private PriceSource prices(AnalysisRequest request) {
        return PriceSource.ofAsset(request.asset(), prices);
    }

    private Analyses analyses() {
        return new Analyses(backEnds, "test-worker");
    }

    private Quote quoted(BackEnds places, AnalysisRequest request) throws Exception {
        Outcome<Quote> outcome = new Quotes(places).quote(request, prices(request));
        if (outcome instanceof Outcome.Done<Quote>(var quote)) {
            return quote;
        }
        throw new AssertionError(outcome);
    }

    private AnalysisResult analysed(AnalysisRequest request) throws Exception {
        Outcome<AnalysisResult> outcome = analyses().analyse(request, prices(request), NOBODY);
        if (outcome instanceof Outcome.Done<AnalysisResult>(var result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }

    private static FieldError refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var errors)) {
            return errors.getFirst();
        }
        throw new AssertionError(outcome);
    }

    private static PlaceQuote at(Quote quote, Compute compute) {
        return quote.at(compute).orElseThrow();
    }
}
