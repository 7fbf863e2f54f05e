package io.tradeanalysis.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.worker.compute.FunctionHost;
import io.tradeanalysis.workerapi.mapping.AssetMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.PictureFormat;
import io.tradeanalysis.workerapi.v1.Progress;
import io.tradeanalysis.workerapi.v1.Refusal;
import io.tradeanalysis.workerapi.v1.ShowLossesRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole worker, called over mutual TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerTest {

    private static final AnalysisRequest REQUEST = AnalysisRequest.of("WALK", 10, 20, 1_000, 42);

    private FunctionHost function;
    private RunningWorker worker;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path prices = Files.createDirectory(folder.resolve("prices"));
        GeneratedPrices.write(prices, "WALK", 400);
        Files.writeString(prices.resolve("HOLES.csv"), "Date,Adj Close\n2020-01-02,1\n2020-01-03,null\n");
        Files.writeString(prices.resolve("BAD.csv"), "Date,Adj Close\n2020-01-02,-1\n");
        function = FunctionHost.working();
        worker = RunningWorker.start(
                folder, "TRADE_ANALYSIS_DATA=" + prices, "TRADE_ANALYSIS_FUNCTION_URL=" + function.address() + "/");
    }

    @AfterAll
    void stop() {
        worker.close();
        function.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10})
    void shouldGiveTheSameBitsHoweverManyWorkAndWherever(int resources) {
        String expected = result(REQUEST).fingerprint();

        AnalysisResult ownCores = result(REQUEST.computedBy(Compute.EC2, resources));
        AnalysisResult byFunction = result(REQUEST.computedBy(Compute.LAMBDA, resources));

        assertThat(ownCores.fingerprint()).isEqualTo(expected);
        assertThat(byFunction.fingerprint()).isEqualTo(expected);
        assertThat(byFunction.trades()).isEqualTo(ownCores.trades());
        assertThat(byFunction.summary()).isEqualTo(ownCores.summary());
        assertThat(byFunction.measured().resourcesUsed()).isEqualTo(resources);
    }

    @Test
    void shouldGiveOtherBitsForAnotherSeed() {
        assertThat(result(AnalysisRequest.of("WALK", 10, 20, 1_000, 43)).fingerprint())
                .isNotEqualTo(result(REQUEST).fingerprint());
    }

    @Test
    void shouldSayWhatItTook() {
        AnalysisResult result = result(REQUEST);
        Measured measured = result.measured();

        assertThat(measured.compute()).isEqualTo(Compute.EC2);
        assertThat(measured.resourcesUsed())
                .isEqualTo(Math.min(2, Runtime.getRuntime().availableProcessors()));
        assertThat(measured.samples()).isEqualTo(1_000L * result.trades().size());
        assertThat(measured.worker()).isEqualTo("test-worker");
        assertThat(result.request()).isEqualTo(REQUEST);
        assertThat(result.series().prices()).hasSize(400);
    }

    /** On a busy machine a number comes again, as a sign of life. */
    @ParameterizedTest
    @EnumSource(Compute.class)
    void shouldTellOfProgressUpwardsFromNone(Compute compute) {
        List<AnalyseEvent> events = worker.analyse(REQUEST.computedBy(compute, 3));

        List<Progress> progress = events.stream()
                .filter(AnalyseEvent::hasProgress)
                .map(AnalyseEvent::getProgress)
                .toList();
        int trades = events.getLast().getResult().getTradesCount();
        assertThat(progress).allSatisfy(step -> assertThat(step.getOf()).isEqualTo(trades));
        assertThat(progress)
                .extracting(Progress::getDone)
                .isSorted()
                .startsWith(0)
                .allMatch(done -> done <= trades);
        assertThat(events).hasSize(progress.size() + 1);
    }

    @Test
    void shouldGiveAResultWithoutTradesAndSayWhy() {
        AnalysisResult result = result(AnalysisRequest.of("HOLES", 3, 3, 100, 1));

        assertThat(result.trades()).isEmpty();
        assertThat(result.notices()).hasSize(2);
        assertThat(result.notices().getFirst()).startsWith("No trade: ");
        assertThat(result.notices().getLast()).isEqualTo("1 row of HOLES.csv without a price was skipped: line 3.");
        assertThat(result.measured().resourcesUsed()).isZero();
    }

    @Test
    void shouldRefuseAnAssetItDoesNotKnow() {
        assertThat(refusal(AnalysisRequest.of("NONE", 3, 3, 100, 1)))
                .containsExactly(new FieldError("asset", "Only HOLES, WALK"));
    }

    @Test
    void shouldRefuseAnAssetWithABadFileAndSayWhy() {
        assertThat(refusal(AnalysisRequest.of("BAD", 3, 3, 100, 1)))
                .containsExactly(new FieldError("asset", "BAD.csv, line 2: price -1 (expected: above 0)"));
    }

    @Test
    void shouldRefuseTheFunctionIfItHasNone(@TempDir Path folder) throws Exception {
        GeneratedPrices.write(folder, "WALK", 100);
        try (RunningWorker other = RunningWorker.start(folder, "TRADE_ANALYSIS_DATA=" + folder)) {
            assertThat(RequestMapping.toContract(other.analyse(REQUEST.computedBy(Compute.LAMBDA, 2))
                            .getLast()
                            .getRefusal()))
                    .containsExactly(new FieldError("compute", "Only ec2: this worker has no function to call"));
        }
    }

    @Test
    void shouldRefuseMoreTradesThanAPageCanShowBeforeAnyWork(@TempDir Path folder) throws Exception {
        GeneratedPrices.write(folder, "WALK", 50_000);
        try (RunningWorker other = RunningWorker.start(folder, "TRADE_ANALYSIS_DATA=" + folder)) {
            List<AnalyseEvent> events = other.analyse(AnalysisRequest.of("WALK", 3, 3, 1_000_000, 42));

            assertThat(events).hasSize(1);
            assertThat(RequestMapping.toContract(events.getLast().getRefusal()))
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.field()).isEqualTo("movingAverage");
                        assertThat(error.message())
                                .startsWith("Only analyses of at most 5,000 trades, and this one has ")
                                .endsWith("; choose a larger A");
                    });
        }
    }

    /** To look at the windows of all of them would take minutes, whatever is asked about them. */
    @Test
    @Timeout(30)
    void shouldLookAtNoWindowOfTooManyTrades(@TempDir Path folder) throws Exception {
        GeneratedPrices.write(folder, "WALK", 300_000);
        AnalysisRequest request = AnalysisRequest.of("WALK", 3, 150_000, 100, 42);
        AnalysisInputs inputs = RequestMapping.toMessage(request);
        try (RunningWorker other = RunningWorker.start(folder, "TRADE_ANALYSIS_DATA=" + folder)) {
            List<Refusal> refusals = List.of(
                    other.analyse(request).getLast().getRefusal(),
                    other.call(stub -> stub.showLosses(ShowLossesRequest.newBuilder()
                                    .setInputs(inputs)
                                    .setNumber(1)
                                    .build())
                            .next()
                            .getRefusal()),
                    other.call(stub -> stub.drawChart(DrawChartRequest.newBuilder()
                                    .setInputs(inputs)
                                    .setFormat(PictureFormat.PICTURE_FORMAT_PNG)
                                    .build())
                            .getRefusal()));

            assertThat(refusals)
                    .allSatisfy(refusal -> assertThat(RequestMapping.toContract(refusal))
                            .singleElement()
                            .satisfies(error -> assertThat(error.message())
                                    .startsWith("Only analyses of at most 5,000 trades, and this one has ")));
        }
    }

    @Test
    void shouldFailRatherThanGiveASmallerAnswer(@TempDir Path folder) throws Exception {
        GeneratedPrices.write(folder, "WALK", 400);
        try (FunctionHost broken = FunctionHost.with((call, answer) ->
                        call == 1 ? answer : new FunctionHost.Answer(403, "{\"message\":\"Forbidden\"}", ""));
                RunningWorker other = RunningWorker.start(
                        folder, "TRADE_ANALYSIS_DATA=" + folder, "TRADE_ANALYSIS_FUNCTION_URL=" + broken.address())) {
            assertThatThrownBy(() -> other.analyse(REQUEST.computedBy(Compute.LAMBDA, 3)))
                    .isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
                        assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
                        assertThat(e.getStatus().getDescription())
                                .isEqualTo("The function does not let this worker in.");
                    });
        }
    }

    @Test
    void shouldRefuseInputsOutOfRange() {
        AnalysisInputs inputs =
                RequestMapping.toMessage(REQUEST).toBuilder().setSamples(99).build();

        assertInvalid(inputs, "samples: 99 (expected: 100 .. 1000000)");
        assertInvalid(AnalysisInputs.getDefaultInstance(), "compute: not one of the known choices");
        assertInvalid(
                RequestMapping.toMessage(REQUEST).toBuilder()
                        .setConfidences(0, "a\u0007b")
                        .build(),
                "");
    }

    private void assertInvalid(AnalysisInputs inputs, String description) {
        AnalyseRequest request = AnalyseRequest.newBuilder().setInputs(inputs).build();
        assertThatThrownBy(() -> worker.call(stub -> stub.analyse(request).next()))
                .isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
                    assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
                    assertThat(e.getStatus().getDescription())
                            .contains(description)
                            .doesNotContain("\u0007");
                });
    }

    @Test
    void shouldRefuseATooLargeMessage() {
        AnalysisInputs inputs = RequestMapping.toMessage(REQUEST).toBuilder()
                .setAsset("A".repeat(2 << 20))
                .build();
        AnalyseRequest request = AnalyseRequest.newBuilder().setInputs(inputs).build();

        assertThatThrownBy(() -> worker.call(stub -> stub.analyse(request).next()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED));
    }

    @Test
    void shouldListAssetsThoseThatCanNotBeUsedIncluded() {
        List<AssetInfo> assets =
                AssetMapping.toContract(worker.call(stub -> stub.listAssets(ListAssetsRequest.getDefaultInstance())));

        assertThat(assets).extracting(AssetInfo::asset).containsExactly("BAD", "HOLES", "WALK");
        assertThat(assets).extracting(AssetInfo::isUsable).containsExactly(false, true, true);
    }

    @Test
    void shouldDrawCharts() {
        assertThat(draw("WALK", PictureFormat.PICTURE_FORMAT_PNG)
                        .getPicture()
                        .substring(1, 4)
                        .toString(StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
        assertThat(draw("WALK", PictureFormat.PICTURE_FORMAT_SVG).getPicture().toStringUtf8())
                .contains("WALK Daily Chart");
        assertThat(RequestMapping.toContract(
                        draw("NONE", PictureFormat.PICTURE_FORMAT_PNG).getRefusal()))
                .containsExactly(new FieldError("asset", "Only HOLES, WALK"));
    }

    private DrawChartReply draw(String asset, PictureFormat format) {
        return worker.call(stub -> stub.drawChart(DrawChartRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(AnalysisRequest.of(asset, 10, 20, 100, 1)))
                .setFormat(format)
                .build()));
    }

    @Test
    void shouldSayThatItServes() {
        ServingStatus status = worker.call(stub -> HealthGrpc.newBlockingStub(stub.getChannel())
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus());

        assertThat(status).isEqualTo(ServingStatus.SERVING);
    }

    private AnalysisResult result(AnalysisRequest request) {
        return ResultMapping.toContract(worker.analyse(request).getLast().getResult());
    }

    private List<FieldError> refusal(AnalysisRequest request) {
        return RequestMapping.toContract(worker.analyse(request).getLast().getRefusal());
    }
}
