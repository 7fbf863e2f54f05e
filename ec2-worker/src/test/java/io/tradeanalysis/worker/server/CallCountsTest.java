package io.tradeanalysis.worker.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.worker.GeneratedPrices;
import io.tradeanalysis.worker.OwnPriceCalls;
import io.tradeanalysis.worker.RunningWorker;
import io.tradeanalysis.worker.analysis.Analyses;
import io.tradeanalysis.worker.analysis.Quotes;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.charts.Charts;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.grading.Gradings;
import io.tradeanalysis.worker.losses.Losses;
import io.tradeanalysis.worker.metrics.EmfLine;
import io.tradeanalysis.worker.metrics.EmfMetrics;
import io.tradeanalysis.worker.metrics.WorkerMetrics;
import io.tradeanalysis.worker.prices.PriceStore;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.PictureFormat;
import io.tradeanalysis.workerapi.v1.PictureSubject;
import io.tradeanalysis.workerapi.v1.PictureTheme;
import io.tradeanalysis.workerapi.v1.QuoteRequest;
import io.tradeanalysis.workerapi.v1.ShowLossesRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingStub;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallCountsTest {

    private static final AnalysisInputs INPUTS =
            RequestMapping.toMessage(AnalysisRequest.of("WALK", 3, 300, 1_000, 42));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final WorkerMetrics metrics = new EmfMetrics(
            new EnvironmentName("test"), new PrintStream(told, true, StandardCharsets.UTF_8), InstantSource.system());

    /** Each call that has work done. */
    enum Kind {
        ANALYSIS {
            @Override
            void call(TradeAnalysisBlockingStub worker) {
                exhaust(worker.analyse(
                        AnalyseRequest.newBuilder().setInputs(INPUTS).build()));
            }
        },
        GRADING {
            @Override
            void call(TradeAnalysisBlockingStub worker) {
                exhaust(worker.grade(GradeRequest.newBuilder().setInputs(INPUTS).build()));
            }
        },
        LOSSES {
            @Override
            void call(TradeAnalysisBlockingStub worker) {
                exhaust(worker.showLosses(ShowLossesRequest.newBuilder()
                        .setInputs(INPUTS)
                        .setNumber(1)
                        .build()));
            }
        },
        CHART {
            @Override
            void call(TradeAnalysisBlockingStub worker) {
                var _ = worker.drawChart(DrawChartRequest.newBuilder()
                        .setInputs(INPUTS)
                        .setSubject(PictureSubject.PICTURE_SUBJECT_PRICES)
                        .setFormat(PictureFormat.PICTURE_FORMAT_PNG)
                        .setTheme(PictureTheme.PICTURE_THEME_LIGHT)
                        .build());
            }
        },
        QUOTE {
            @Override
            void call(TradeAnalysisBlockingStub worker) {
                var _ = worker.quote(QuoteRequest.newBuilder().setInputs(INPUTS).build());
            }
        };

        abstract void call(TradeAnalysisBlockingStub worker);

        private static void exhaust(Iterator<?> events) {
            events.forEachRemaining(_ -> {});
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldCountWhatIsDoneAndWhatFailsOfEachKind(Kind kind) throws Exception {
        Path prices = Files.createDirectory(folder.resolve("prices"));
        GeneratedPrices.write(prices, "WALK", 400);
        serve(prices, kind::call);
        assertThat(counted()).containsEntry("Requests", 1.0).containsEntry("Failures", 0.0);

        told.reset();
        serve(
                folder.resolve("not there"),
                worker -> assertThatThrownBy(() -> kind.call(worker)).isInstanceOf(StatusRuntimeException.class));
        assertThat(counted()).containsOnly(Map.entry("Requests", 1.0), Map.entry("Failures", 1.0));
    }

    @Test
    void shouldCountWorkOnOwnPricesAsOnThoseOfAnAsset() throws Exception {
        Path prices = Files.createDirectory(folder.resolve("prices"));
        GeneratedPrices.write(prices, "WALK", 400);
        String csv = Files.readString(prices.resolve("WALK.csv"));
        AnalysisInputs inputs = INPUTS.toBuilder().setAsset(OwnPrices.ASSET).build();
        OwnPricesInputs.Builder asked = OwnPricesInputs.newBuilder().setCurrency("EUR");

        serve(prices, worker -> {
            TradeAnalysisBlockingV2Stub calls = TradeAnalysisGrpc.newBlockingV2Stub(worker.getChannel());
            OwnPriceCalls.answers(
                    calls.gradeOwnPrices(),
                    asked.setGrading(GradeRequest.newBuilder().setInputs(inputs))
                            .build(),
                    csv);
            assertThat(counted()).containsOnly(Map.entry("Requests", 1.0), Map.entry("Failures", 0.0));
            told.reset();
            OwnPriceCalls.answers(
                    calls.showLossesOfOwnPrices(),
                    asked.setLosses(ShowLossesRequest.newBuilder()
                                    .setInputs(inputs)
                                    .setNumber(1))
                            .build(),
                    csv);
            assertThat(counted()).containsOnly(Map.entry("Requests", 1.0), Map.entry("Failures", 0.0));
            told.reset();
            OwnPriceCalls.answers(
                    calls.drawChartOfOwnPrices(),
                    asked.setChart(DrawChartRequest.newBuilder()
                                    .setInputs(inputs)
                                    .setFormat(PictureFormat.PICTURE_FORMAT_PNG))
                            .build(),
                    csv);
            assertThat(counted()).containsOnly(Map.entry("Requests", 1.0), Map.entry("Failures", 0.0));
        });
    }

    @Test
    void shouldCountWhatIsShed() throws Exception {
        CallCounts counts = new CallCounts(metrics);

        counts.other(() -> new Outcome.Shed<>(Duration.ofSeconds(1)));
        assertThat(counted()).containsOnly(Map.entry("Shed", 1.0));

        told.reset();
        counts.analysis(() -> new Outcome.Shed<>(Duration.ofSeconds(1)));
        assertThat(counted()).containsOnly(Map.entry("Shed", 1.0));

        told.reset();
        counts.shed();
        assertThat(counted()).containsOnly(Map.entry("Shed", 1.0));
    }

    private interface Calls {
        void make(TradeAnalysisBlockingStub worker) throws Exception;
    }

    private void serve(Path prices, Calls calls) throws Exception {
        IdentityFolder ours = RunningWorker.identities(folder.resolve("identities"));
        try (BackEnds backEnds = BackEnds.of(1);
                Charts charts = new Charts()) {
            GrpcServer server = server(ours, service(PriceStore.ofFolder(prices), charts, backEnds));
            ManagedChannel channel = RunningWorker.channels(ours.client())
                    .open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            try {
                calls.make(TradeAnalysisGrpc.newBlockingStub(channel));
            } finally {
                channel.shutdownNow();
                server.stop();
            }
        }
    }

    private AnalysisService service(PriceStore prices, Charts charts, BackEnds backEnds) {
        return new AnalysisService(
                prices,
                new Analyses(backEnds, "test-worker"),
                charts,
                new Gradings(backEnds, "test-worker"),
                new Losses(backEnds),
                new Quotes(backEnds),
                metrics);
    }

    private GrpcServer server(IdentityFolder ours, AnalysisService service) throws IOException {
        GrpcServer server = new GrpcServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                RunningWorker.live(ours.server(), Side.WORKER).tls(),
                Duration.ofMinutes(1),
                service,
                metrics);
        server.start();
        return server;
    }

    /** All figures of all lines; each of them is there once. */
    private Map<String, Double> counted() {
        List<String> lines = told.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.stream()
                .flatMap(line -> EmfLine.metrics(EmfLine.read(line)).stream())
                .collect(Collectors.toMap(EmfLine.Metric::name, EmfLine.Metric::value));
    }
}
