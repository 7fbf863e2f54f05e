package io.tradeanalysis.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.workerapi.Shedding;
import io.tradeanalysis.workerapi.mapping.GradingMapping;
import io.tradeanalysis.workerapi.mapping.LossesMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalysisInputs;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.FieldError;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import io.tradeanalysis.workerapi.v1.PictureFormat;
import io.tradeanalysis.workerapi.v1.PictureLook;
import io.tradeanalysis.workerapi.v1.Refusal;
import io.tradeanalysis.workerapi.v1.ShowLossesEvent;
import io.tradeanalysis.workerapi.v1.ShowLossesRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done with prices that come with a call beside analyses of them: gradings, losses and charts, over mutual TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class WorkOnOwnPricesTest {

    private static final int UPLOADS = 16;
    private static final AnalysisInputs OWN = inputs(OwnPrices.ASSET);
    private static final AnalysisInputs OF_THE_FOLDER = inputs("WALK");

    private RunningWorker worker;
    private ManagedChannel channel;
    private String walk = "";

    /** Each kind of work. */
    enum Kind {
        GRADING {
            @Override
            BlockingClientCall<OwnPricesRequest, ?> begin(TradeAnalysisBlockingV2Stub worker) {
                return worker.gradeOwnPrices();
            }

            @Override
            OwnPricesInputs.Builder about(AnalysisInputs inputs) {
                return OwnPricesInputs.newBuilder().setGrading(grading(inputs));
            }
        },
        LOSSES {
            @Override
            BlockingClientCall<OwnPricesRequest, ?> begin(TradeAnalysisBlockingV2Stub worker) {
                return worker.showLossesOfOwnPrices();
            }

            @Override
            OwnPricesInputs.Builder about(AnalysisInputs inputs) {
                return OwnPricesInputs.newBuilder().setLosses(losses(inputs, 2));
            }
        },
        CHART {
            @Override
            BlockingClientCall<OwnPricesRequest, ?> begin(TradeAnalysisBlockingV2Stub worker) {
                return worker.drawChartOfOwnPrices();
            }

            @Override
            OwnPricesInputs.Builder about(AnalysisInputs inputs) {
                return OwnPricesInputs.newBuilder().setChart(chart(inputs));
            }
        };

        abstract BlockingClientCall<OwnPricesRequest, ?> begin(TradeAnalysisBlockingV2Stub worker);

        abstract OwnPricesInputs.Builder about(AnalysisInputs inputs);
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path prices = Files.createDirectory(folder.resolve("prices"));
        GeneratedPrices.write(prices, "WALK", 400);
        walk = Files.readString(prices.resolve("WALK.csv"));
        worker = RunningWorker.start(folder, "TRADE_ANALYSIS_DATA=" + prices);
        channel = RunningWorker.channels(worker.client()).open(worker.address());
    }

    @AfterAll
    void stop() {
        channel.shutdownNow();
        worker.close();
    }

    @Test
    void shouldGradeAsItDoesAFileOfItsOwn() throws Exception {
        List<GradeEvent> ofTheFolder = new ArrayList<>();
        worker.call(stub -> {
            stub.grade(grading(OF_THE_FOLDER)).forEachRemaining(ofTheFolder::add);
            return ofTheFolder;
        });
        Grading expected = GradingMapping.toContract(ofTheFolder.getLast().getGrading());

        Grading own = GradingMapping.toContract(
                OwnPriceCalls.answers(calls().gradeOwnPrices(), asked(Kind.GRADING, OWN), walk)
                        .getLast()
                        .getGrading());

        assertThat(own.levels()).isEqualTo(expected.levels()).isNotEmpty();
        assertThat(own.bars()).isEqualTo(expected.bars());
        assertThat(own.pricesSha256()).isEqualTo(expected.pricesSha256());
        assertThat(own.request().asset()).isEqualTo(OwnPrices.ASSET);
    }

    @Test
    void shouldShowTheLossesAsItDoesOfAFileOfItsOwn() throws Exception {
        List<ShowLossesEvent> ofTheFolder = new ArrayList<>();
        worker.call(stub -> {
            stub.showLosses(losses(OF_THE_FOLDER, 2)).forEachRemaining(ofTheFolder::add);
            return ofTheFolder;
        });
        TradeLosses expected = LossesMapping.toContract(ofTheFolder.getLast().getLosses());

        TradeLosses own = LossesMapping.toContract(
                OwnPriceCalls.answers(calls().showLossesOfOwnPrices(), asked(Kind.LOSSES, OWN), walk)
                        .getLast()
                        .getLosses());

        assertThat(own.trade()).isEqualTo(expected.trade());
        assertThat(own.histogram()).isEqualTo(expected.histogram()).isNotNull();
        assertThat(own.number()).isEqualTo(2);
        assertThat(own.currency()).isEqualTo("EUR");
    }

    /** The same lines: only the names of asset and currency are others. */
    @Test
    void shouldDrawTheChartAsItDoesOfAFileOfItsOwn() throws Exception {
        DrawChartReply ofTheFolder = worker.call(stub -> stub.drawChart(chart(OF_THE_FOLDER)));

        List<DrawChartReply> own = OwnPriceCalls.answers(calls().drawChartOfOwnPrices(), asked(Kind.CHART, OWN), walk);

        assertThat(own)
                .singleElement()
                .satisfies(reply -> assertThat(shapes(reply.getPicture())).isEqualTo(shapes(ofTheFolder.getPicture())));
        assertThat(own.getFirst().getPicture().toStringUtf8()).contains("(own prices)", "EUR");
    }

    @Test
    void shouldDrawTheExceptionsAsItDoesOfAFileOfItsOwn() throws Exception {
        List<GradeEvent> ofTheFolder = new ArrayList<>();
        worker.call(stub -> {
            stub.grade(drawnGrading(OF_THE_FOLDER)).forEachRemaining(ofTheFolder::add);
            return ofTheFolder;
        });
        OwnPricesInputs asked = OwnPricesInputs.newBuilder()
                .setGrading(drawnGrading(OWN))
                .setCurrency("EUR")
                .build();

        GradeEvent own =
                OwnPriceCalls.answers(calls().gradeOwnPrices(), asked, walk).getLast();

        assertThat(own.hasGrading()).isTrue();
        assertThat(own.getPicturesList()).hasSize(1);
        assertThat(shapes(own.getPictures(0)))
                .isEqualTo(shapes(ofTheFolder.getLast().getPictures(0)))
                .isNotEmpty();
        assertThat(own.getPictures(0).toStringUtf8()).contains("(own prices)");
    }

    private static List<String> shapes(ByteString picture) {
        return picture.toStringUtf8()
                .lines()
                .flatMap(line -> List.of(line.split("(?=<)")).stream())
                .filter(element -> element.startsWith("<path") || element.startsWith("<line"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldSayWhatIsWrongWithTheFile(Kind kind) throws Exception {
        FieldError error = refusal(kind, asked(kind, OWN), "Date,Adj Close\n2020-01-02,5\n2020-01-03,five\n");

        assertThat(error.getField()).isEqualTo("prices");
        assertThat(error.getMessage()).startsWith("The file, line 3: price five is no number");
    }

    @Test
    void shouldSayHowManyTradesThereAre() throws Exception {
        FieldError error = refusal(
                Kind.LOSSES,
                OwnPricesInputs.newBuilder()
                        .setLosses(losses(OWN, 5_000))
                        .setCurrency("EUR")
                        .build(),
                walk);

        assertThat(error.getField()).isEqualTo("trade");
        assertThat(error.getMessage()).startsWith("Only 1 to ");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldTakeNoOtherAssetNoUnknownCurrencyAndNoOtherQuestion(Kind kind) {
        OwnPricesInputs otherAsset = asked(kind, OF_THE_FOLDER);
        OwnPricesInputs currency = kind.about(OWN).setCurrency("eur").build();
        OwnPricesInputs question =
                OwnPricesInputs.newBuilder().setInputs(OWN).setCurrency("EUR").build();

        assertThatThrownBy(() -> answers(kind, otherAsset, walk))
                .hasMessageStartingWith("INVALID_ARGUMENT: own prices");
        assertThatThrownBy(() -> answers(kind, currency, walk)).hasMessageStartingWith("INVALID_ARGUMENT: own prices");
        assertThatThrownBy(() -> answers(kind, question, walk)).hasMessageStartingWith("INVALID_ARGUMENT");
    }

    /** All kinds together have the places that there are, and give them back. */
    @Test
    void shouldShedMoreUploadsThanItHasMemoryFor() throws Exception {
        List<ManagedChannel> others = new ArrayList<>();
        List<BlockingClientCall<OwnPricesRequest, ?>> open = new ArrayList<>();
        try {
            for (int upload = 0; upload < UPLOADS; upload++) {
                Kind kind = Kind.values()[upload % Kind.values().length];
                ManagedChannel other = RunningWorker.channels(worker.client()).open(worker.address());
                others.add(other);
                BlockingClientCall<OwnPricesRequest, ?> call = kind.begin(TradeAnalysisGrpc.newBlockingV2Stub(other));
                call.write(OwnPriceCalls.first(asked(kind, OWN)));
                open.add(call);
            }

            assertThat(untilShed()).isPresent();
        } finally {
            open.forEach(call -> call.cancel("enough", null));
            others.forEach(ManagedChannel::shutdownNow);
        }
        assertThat(untilNotShed()).isNotEmpty();
    }

    /** The worker may not yet have heard of all that are open. */
    private Optional<Duration> untilShed() throws Exception {
        while (true) {
            try {
                answers(Kind.CHART, asked(Kind.CHART, OWN), walk);
            } catch (StatusException e) {
                return Shedding.retryAfter(e);
            }
        }
    }

    /** The worker may not yet have heard that they are gone. */
    private List<?> untilNotShed() throws Exception {
        while (true) {
            try {
                return answers(Kind.CHART, asked(Kind.CHART, OWN), walk);
            } catch (StatusException e) {
                assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            }
        }
    }

    private FieldError refusal(Kind kind, OwnPricesInputs inputs, String csv) throws Exception {
        Refusal refusal = switch (answers(kind, inputs, csv).getLast()) {
            case GradeEvent event -> event.getRefusal();
            case ShowLossesEvent event -> event.getRefusal();
            case DrawChartReply reply -> reply.getRefusal();
            case Object other -> throw new AssertionError(other);
        };
        return refusal.getErrors(0);
    }

    private List<?> answers(Kind kind, OwnPricesInputs inputs, String csv) throws Exception {
        return OwnPriceCalls.answers(kind.begin(calls()), inputs, csv);
    }

    private TradeAnalysisBlockingV2Stub calls() {
        return TradeAnalysisGrpc.newBlockingV2Stub(channel);
    }

    private static OwnPricesInputs asked(Kind kind, AnalysisInputs inputs) {
        return kind.about(inputs).setCurrency("EUR").build();
    }

    private static GradeRequest grading(AnalysisInputs inputs) {
        return GradeRequest.newBuilder().setInputs(inputs).build();
    }

    private static GradeRequest drawnGrading(AnalysisInputs inputs) {
        return grading(inputs).toBuilder()
                .addPictures(PictureLook.newBuilder().setFormat(PictureFormat.PICTURE_FORMAT_SVG))
                .build();
    }

    private static ShowLossesRequest losses(AnalysisInputs inputs, int number) {
        return ShowLossesRequest.newBuilder()
                .setInputs(inputs)
                .setNumber(number)
                .build();
    }

    private static DrawChartRequest chart(AnalysisInputs inputs) {
        return DrawChartRequest.newBuilder()
                .setInputs(inputs)
                .setFormat(PictureFormat.PICTURE_FORMAT_SVG)
                .build();
    }

    private static AnalysisInputs inputs(String asset) {
        return RequestMapping.toMessage(AnalysisRequest.of(asset, 10, 20, 1_000, 42));
    }
}
