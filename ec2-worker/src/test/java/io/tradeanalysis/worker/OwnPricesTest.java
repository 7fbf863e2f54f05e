package io.tradeanalysis.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.worker.compute.FunctionHost;
import io.tradeanalysis.workerapi.Shedding;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.FieldError;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.CsvSource;

/** Prices that come with a call, over mutual TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class OwnPricesTest {

    private static final int UPLOADS = 16;
    private static final AnalysisRequest REQUEST = AnalysisRequest.of(OwnPrices.ASSET, 10, 20, 1_000, 42);

    private FunctionHost function;
    private RunningWorker worker;
    private ManagedChannel channel;
    private String walk = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path prices = Files.createDirectory(folder.resolve("prices"));
        GeneratedPrices.write(prices, "WALK", 400);
        walk = Files.readString(prices.resolve("WALK.csv"));
        function = FunctionHost.working();
        worker = RunningWorker.start(
                folder, "TRADE_ANALYSIS_DATA=" + prices, "TRADE_ANALYSIS_FUNCTION_URL=" + function.address() + "/");
        channel = RunningWorker.channels(worker.client()).open(worker.address());
    }

    @AfterAll
    void stop() {
        channel.shutdownNow();
        worker.close();
        function.close();
    }

    @Test
    void shouldFindWhatItFindsInAFileOfItsOwn() throws Exception {
        AnalysisResult ofTheFolder =
                ResultMapping.toContract(worker.analyse(AnalysisRequest.of("WALK", 10, 20, 1_000, 42))
                        .getLast()
                        .getResult());

        AnalysisResult own = result(REQUEST, "EUR", walk);

        assertThat(own.trades()).isEqualTo(ofTheFolder.trades()).isNotEmpty();
        assertThat(own.summary()).isEqualTo(ofTheFolder.summary());
        assertThat(own.pricesSha256()).isEqualTo(ofTheFolder.pricesSha256());
        assertThat(own.currency()).isEqualTo("EUR");
        assertThat(own.request()).isEqualTo(REQUEST);
    }

    @Test
    void shouldGiveTheSameFingerprintWhereverItIsComputedAndAnotherOneForOtherPrices() throws Exception {
        String fingerprint = result(REQUEST, "EUR", walk).fingerprint();

        assertThat(result(REQUEST.computedBy(Compute.LAMBDA, 3), "EUR", walk).fingerprint())
                .isEqualTo(fingerprint);
        assertThat(result(REQUEST, "EUR", walk.stripTrailing().replaceFirst("\\d$", "") + "\n")
                        .fingerprint())
                .isNotEqualTo(fingerprint);
    }

    @Test
    void shouldReadAsManyRowsAsAreAllowed() throws Exception {
        AnalysisRequest request = AnalysisRequest.of(OwnPrices.ASSET, 20_000, 20, 100, 42);

        assertThat(result(request, "USD", rows(OwnPrices.MAX_ROWS)).series().prices())
                .hasSize(OwnPrices.MAX_ROWS);
        assertThat(refusal(rows(OwnPrices.MAX_ROWS + 1)))
                .isEqualTo("prices: The file, line 100002: more than 100,000 rows");
    }

    @Test
    void shouldStopReadingWhatIsTooLarge() throws Exception {
        String tooLarge = "Date,Adj Close,Note\n"
                + "2020-01-02,,%s\n".formatted("x".repeat(900)).repeat(12_000);

        assertThat(refusal(tooLarge)).isEqualTo("prices: The file: larger than 10 MiB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "''                                              | empty",
                "Date;Adj Close~2020-01-02;5~                    | line 1",
                "Date,Close~2020-01-02,5~                        | line 1: no column Adj Close",
                "Date,Adj Close~01/02/2020,5~                    | line 2",
                "Date,Adj Close~2020-01-02,5~2020-01-03,five~    | line 3: price five is no number",
            })
    void shouldSayWhichLineIsWrong(String csv, String expected) throws Exception {
        assertThat(refusal(csv.strip().replace("''", "").replace("~", "\n")))
                .startsWith("prices: The file, ")
                .contains(expected);
    }

    @Test
    void shouldSayWhichRowsWereSkipped() throws Exception {
        AnalysisResult result = result(REQUEST, "USD", walk + "2030-01-01,null\n");

        assertThat(result.notices()).contains("1 row of the file without a price was skipped: line 402.");
    }

    @Test
    void shouldTakeNoOtherAssetAndNoUnknownCurrency() {
        AnalysisRequest other = AnalysisRequest.of("WALK", 10, 20, 1_000, 42);

        assertThatThrownBy(() -> events(other, "USD", walk)).hasMessageStartingWith("INVALID_ARGUMENT: own prices");
        assertThatThrownBy(() -> events(REQUEST, "usd", walk)).hasMessageStartingWith("INVALID_ARGUMENT: own prices");
    }

    @Test
    void shouldHaveNoAssetOfThatName() {
        assertThat(worker.analyse(REQUEST).getLast().getRefusal().getErrors(0).getMessage())
                .isEqualTo("Only WALK");
    }

    @Test
    void shouldShedMoreUploadsThanItHasMemoryForAndWelcomeThemAgain() throws Exception {
        List<ManagedChannel> others = new ArrayList<>();
        List<BlockingClientCall<OwnPricesRequest, AnalyseEvent>> open = new ArrayList<>();
        try {
            for (int upload = 0; upload < UPLOADS; upload++) {
                ManagedChannel other = RunningWorker.channels(worker.client()).open(worker.address());
                others.add(other);
                BlockingClientCall<OwnPricesRequest, AnalyseEvent> call = begin(other);
                call.write(OwnPriceCalls.first(inputs(REQUEST, "USD")));
                open.add(call);
            }

            assertThat(untilShed()).isPresent();
        } finally {
            open.forEach(call -> call.cancel("enough", null));
            others.forEach(ManagedChannel::shutdownNow);
        }
        assertThat(resultOfTheFirstThatIsNotShed().fingerprint())
                .isEqualTo(result(REQUEST, "USD", walk).fingerprint());
    }

    /** The worker may not yet have heard of all that are open. */
    private Optional<Duration> untilShed() throws Exception {
        while (true) {
            try {
                result(REQUEST, "USD", walk);
            } catch (StatusException e) {
                return Shedding.retryAfter(e);
            }
        }
    }

    /** The worker may not yet have heard that they are gone. */
    private AnalysisResult resultOfTheFirstThatIsNotShed() throws Exception {
        while (true) {
            try {
                return result(REQUEST, "USD", walk);
            } catch (StatusException e) {
                assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            }
        }
    }

    private AnalysisResult result(AnalysisRequest request, String currency, String csv) throws Exception {
        return ResultMapping.toContract(events(request, currency, csv).getLast().getResult());
    }

    private String refusal(String csv) throws Exception {
        FieldError error = events(REQUEST, "USD", csv).getLast().getRefusal().getErrors(0);
        return error.getField() + ": " + error.getMessage();
    }

    private List<AnalyseEvent> events(AnalysisRequest request, String currency, String csv) throws Exception {
        return OwnPriceCalls.answers(begin(channel), inputs(request, currency), csv);
    }

    private static BlockingClientCall<OwnPricesRequest, AnalyseEvent> begin(ManagedChannel channel) {
        return TradeAnalysisGrpc.newBlockingV2Stub(channel).analyseOwnPrices();
    }

    private static OwnPricesInputs inputs(AnalysisRequest request, String currency) {
        return OwnPricesInputs.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .setCurrency(currency)
                .build();
    }

    private static String rows(int rows) {
        StringBuilder csv = new StringBuilder("Date,Adj Close\n");
        for (int row = 0; row < rows; row++) {
            csv.append(LocalDate.EPOCH.plusDays(row))
                    .append(',')
                    .append(100 + row * 1e-3)
                    .append('\n');
        }
        return csv.toString();
    }
}
