package io.tradeanalysis.frontend.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tradeanalysis.frontend.fake.CannedGrading;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import io.tradeanalysis.frontend.web.SecurityHeaders;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.PictureFormat;
import io.tradeanalysis.workerapi.v1.PictureLook;
import io.tradeanalysis.workerapi.v1.PictureTheme;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningSite.class)
class DownloadsTest {

    @Test
    void shouldWriteTheTradesWithAllDigits(Site site) {
        HttpResponse<String> csv = site.get("/analysis.csv?" + Site.GOLDEN);
        JsonNode json = new JsonMapper()
                .readTree(site.get("/analysis.json?" + Site.GOLDEN).body());

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"AMZN-A500-V1000-seed42.csv\"");
        assertThat(csv.body())
                .startsWith("Signal,Open_Date,Close_Date,Open_Price,Close_Price,P&L,Cumulative_Profit,"
                        + "VAR_95,VAR_95_Low,VAR_95_High,ES_95,VAR_99,VAR_99_Low,VAR_99_High,ES_99,Units,Costs,"
                        + "ES_95_Low,ES_95_High,ES_99_Low,ES_99_High,Model,Horizon_Bars,Currency,Loss_Sign,Samples,Seed,Engine,Fingerprint,Reason,"
                        + "VAR_95_Closed_Form,ES_95_Closed_Form,VAR_99_Closed_Form,ES_99_Closed_Form\r\n");
        List<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().toList();
        assertThat(records).hasSize(json.path("trades").size());
        NamedCsvRecord last = records.getLast();
        JsonNode trade = json.path("trades").get(records.size() - 1);
        assertThat(Double.parseDouble(last.getField("P&L")))
                .isEqualTo(trade.path("profit").asDouble());
        assertThat(Double.parseDouble(last.getField("VAR_99_High")))
                .isEqualTo(trade.path("risk").get(1).path("interval").get(1).asDouble());
        assertThat(Double.parseDouble(last.getField("ES_99_Low")))
                .isEqualTo(trade.path("risk")
                        .get(1)
                        .path("expectedShortfallInterval")
                        .get(0)
                        .asDouble());
        assertThat(Double.parseDouble(last.getField("ES_99_Closed_Form")))
                .isEqualTo(trade.path("risk")
                        .get(1)
                        .path("closedFormExpectedShortfall")
                        .asDouble());
        assertThat(last.getField("Model")).isEqualTo("normal");
        assertThat(last.getField("Horizon_Bars")).isEqualTo("1");
        assertThat(last.getField("Currency")).isEqualTo("USD");
        assertThat(last.getField("Reason")).isEmpty();
        assertThat(csv.body()).doesNotContainPattern("[0-9]E[0-9]");
    }

    @Test
    void shouldNameColumnsByTheConfidencesAskedForAndLeaveMissingFiguresEmpty(Site site) {
        String csv = site.get("/analysis.csv?" + Site.GOLDEN.replace("100000", "100") + "&confidences=0.975,0.999")
                .body();

        assertThat(csv.lines().findFirst().orElseThrow())
                .endsWith("VAR_97.5,VAR_97.5_Low,VAR_97.5_High,ES_97.5,VAR_99.9,VAR_99.9_Low,VAR_99.9_High,ES_99.9,"
                        + "Units,Costs,ES_97.5_Low,ES_97.5_High,ES_99.9_Low,ES_99.9_High,Model,Horizon_Bars,Currency,Loss_Sign,Samples,Seed,Engine,Fingerprint,Reason,"
                        + "VAR_97.5_Closed_Form,ES_97.5_Closed_Form,VAR_99.9_Closed_Form,ES_99.9_Closed_Form");
        assertThat(csv.lines().skip(1))
                .allMatch(line ->
                        line.contains(",,,,,1000.0,0.0,") && line.contains(",,,normal,1,USD,positive,100,42,1,"));
        assertThat(CsvReader.builder().ofNamedCsvRecord(csv).stream())
                .allSatisfy(trade -> assertThat(trade.getField("Reason"))
                        .isEqualTo("99.9 %: S is too small for this confidence level"));
    }

    @Test
    void shouldWriteUnitsCostsAndTheFittedModel(Site site) {
        HttpResponse<String> csv = site.get("/analysis.csv?" + Site.GOLDEN
                + "&model=filtered-historical&horizon=10&amount=10000&costBasisPoints=5");

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"AMZN-A500-V1000-filtered-historical-10bars-seed42.csv\"");
        List<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().toList();
        NamedCsvRecord first = records.getFirst();
        assertThat(Double.parseDouble(first.getField("Units")))
                .isEqualTo(10_000 / Double.parseDouble(first.getField("Open_Price")));
        assertThat(Double.parseDouble(first.getField("Costs"))).isPositive();
        assertThat(first.getField("VAR_95")).isEmpty();
        assertThat(first.getField("Fit_beta")).isEmpty();
        assertThat(first.getField("Reason")).isNotEmpty();
        assertThat(records.getLast().getField("Fit_omega")).isEqualTo("0.00000123456789");
        assertThat(csv.body()).doesNotContainPattern("[0-9]E-?[0-9]");
    }

    @Test
    void shouldNameTheStrategyInTheFile(Site site) {
        HttpResponse<String> csv = site.get("/analysis.csv?" + Site.GOLDEN + "&strategy=bollinger&bandWidth=2.5");

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"AMZN-bollinger-20-2.5-V1000-seed42.csv\"");
    }

    @Test
    void shouldHoldNothingThatASpreadsheetWouldRun(Site site) {
        String csv = site.get("/analysis.csv?" + Site.GOLDEN).body();

        assertThat(csv.lines().skip(1).flatMap(line -> List.of(line.split(",")).stream()))
                .allMatch(cell -> cell.matches(
                        "|BUY|SELL|normal|USD|positive|sha256:[0-9a-f]{64}|\\d{4}-\\d{2}-\\d{2}|-?\\d+(\\.\\d+)?"));
    }

    @Test
    void shouldOfferTheResultAsTheApiWritesIt(Site site) {
        HttpResponse<String> json = site.get("/analysis.json?" + Site.GOLDEN);

        assertThat(json.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"AMZN-A500-V1000-seed42.json\"");
        assertThat(new JsonMapper()
                        .readTree(json.body())
                        .path("request")
                        .path("seed")
                        .asLong())
                .isEqualTo(42);
    }

    @Test
    void shouldStopTheDrawingWhenNobodyWaitsForItAnyMore(Site site) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        site.worker().drawWith(reply -> {
            reply.setOnCancelHandler(stopped::countDown);
            started.countDown();
        });

        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.at("/").getPort())) {
            socket.getOutputStream()
                    .write("GET /analysis.png?%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(Site.GOLDEN)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        }

        // sooner than the attempt's own deadline would stop it
        assertThat(stopped.await(3, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg"})
    void shouldPassOnThePictureThatTheWorkerDraws(String type, Site site) {
        site.worker()
                .draw(DrawChartReply.newBuilder()
                        .setPicture(ByteString.copyFromUtf8("picture"))
                        .build());

        HttpResponse<String> picture = site.get("/analysis." + type + "?" + Site.GOLDEN + "&theme=light");

        assertThat(picture.body()).isEqualTo("picture");
        assertThat(picture.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/" + type);
        assertThat(picture.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"AMZN-A500-V1000-seed42." + type + "\"");
        assertThat(picture.headers().allValues(SecurityHeaders.POLICY_HEADER))
                .containsExactly(SecurityHeaders.PICTURE_POLICY);
    }

    @ParameterizedTest
    @CsvSource({"png, PICTURE_FORMAT_PNG", "svg, PICTURE_FORMAT_SVG"})
    void shouldPassOnTheExceptionsThatTheWorkerDraws(String type, PictureFormat format, Site site) {
        site.worker().grade(CannedGrading.drawn("ab", ByteString.copyFromUtf8("exceptions")));

        HttpResponse<String> picture = site.get("/grading." + type + "?" + Site.GOLDEN + "&theme=light");

        assertThat(picture.body()).isEqualTo("exceptions");
        assertThat(picture.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/" + type);
        assertThat(picture.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"AMZN-A500-V1000-seed42.grading." + type + "\"");
        assertThat(picture.headers().allValues(SecurityHeaders.POLICY_HEADER))
                .containsExactly(SecurityHeaders.PICTURE_POLICY);
        assertThat(site.worker().gradings().getLast().getPicturesList())
                .containsExactly(PictureLook.newBuilder()
                        .setFormat(format)
                        .setTheme(PictureTheme.PICTURE_THEME_LIGHT)
                        .build());
    }

    @Test
    void shouldSayThatThereAreNoExceptionsToDraw(Site site) {
        site.worker().grade(CannedGrading.done());

        HttpResponse<String> nothing = site.get("/grading.png?" + Site.GOLDEN);

        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("Nothing to draw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "png", "svg"})
    void shouldAnswerWrongInputWithAProblem(String type, Site site) {
        HttpResponse<String> answer = site.get("/analysis." + type + "?asset=AMZN&movingAverage=1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Only integers larger than 2");
    }

    @Test
    void shouldNameFilesOnlyWithHarmlessCharacters(Site site) {
        HttpResponse<String> csv = site.get("/analysis.csv?" + Site.GOLDEN.replace("AMZN", "..%2F%22%0D%0Aa%20b"));

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"..____a_b-A500-V1000-seed42.csv\"");
    }
}
