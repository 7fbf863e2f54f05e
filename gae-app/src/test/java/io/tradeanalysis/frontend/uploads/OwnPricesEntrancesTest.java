package io.tradeanalysis.frontend.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedGrading;
import io.tradeanalysis.frontend.fake.CannedLosses;
import io.tradeanalysis.frontend.fake.CannedPictures;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.FormBody;
import io.tradeanalysis.frontend.fake.OwnPricesForms;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What else can be had of own prices: files, reports, gradings, losses. */
@ExtendWith(RunningSite.class)
@Timeout(60)
class OwnPricesEntrancesTest {

    private static final String CSV = "/analysis/own-prices.csv";
    private static final String PDF = "/analysis/own-prices.pdf";
    private static final String GRADING = "/grading/own-prices";
    private static final String LOSSES = "/losses/own-prices";

    /** Policies of files that a browser opens by themselves. */
    private static final String SANDBOX = "default-src 'none'";

    static List<String> all() {
        return List.of(
                CSV,
                "/analysis/own-prices.json",
                "/analysis/own-prices.png",
                "/analysis/own-prices.svg",
                PDF,
                "/analysis/own-prices.html",
                GRADING,
                GRADING + "/part",
                LOSSES + "?trade=2",
                LOSSES + "/part?trade=2",
                "/api/v1/gradings/own-prices",
                "/api/v1/losses/own-prices?trade=2",
                "/api/v1/reports/own-prices");
    }

    @ParameterizedTest
    @CsvSource({
        "csv,  text/csv;charset=UTF-8,  My__Fund_-A500-V1000-seed42.csv",
        "json, application/json,        My__Fund_-A500-V1000-seed42.json",
        "png,  image/png,               My__Fund_-A500-V1000-seed42.png",
        "svg,  image/svg+xml,           My__Fund_-A500-V1000-seed42.svg",
        "pdf,  application/pdf,         My__Fund_-3fa9c13fa9c13fa9.pdf",
        "html, text/html;charset=UTF-8, My__Fund_-3fa9c13fa9c13fa9.html",
    })
    void shouldGiveFilesToKeep(String extension, String type, String name, Site site) {
        answerAll(site, extension.equals("html") ? CannedPictures.svg() : CannedPictures.png());

        HttpResponse<String> file = post(site, "/analysis/own-prices." + extension);

        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"%s\"".formatted(name));
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith(SANDBOX)
                .endsWith("sandbox");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(site.worker().ownPrices().csv().toStringUtf8()).isEqualTo(OwnPricesForms.CSV);
        assertThat(site.worker().ownPrices().inputs().getCurrency()).isEqualTo("EUR");
    }

    @Test
    void shouldWriteTheTradesAsOfAnAsset(Site site) {
        String ofAnAsset = site.get("/analysis.csv?" + Site.GOLDEN.replace("100000", "1000"))
                .body();

        assertThat(post(site, CSV).body()).isEqualTo(ofAnAsset).startsWith("Signal,");
    }

    @Test
    void shouldShowTheExceptionsInAReport(Site site) {
        ByteString picture = ByteString.copyFromUtf8("<svg>exceptions</svg>");
        site.worker().draw(CannedPictures.svg());
        site.worker().grade(CannedGrading.drawn("5d0f1e".repeat(10) + "abcd", picture, picture));

        HttpResponse<String> report = post(site, "/analysis/own-prices.html");

        assertThat(report.body())
                .contains("base64," + Base64.getEncoder().encodeToString(picture.toByteArray()))
                .contains("Losses of all bars of My &lt;Fund&gt; under each model’s Value at Risk at 99 %");
        assertThat(site.worker().gradings().getLast().getPicturesCount()).isEqualTo(2);
    }

    @Test
    void shouldShowTheGradingAsAPageAndAsAPart(Site site) {
        site.worker().grade(CannedGrading.done());

        HttpResponse<String> page = post(site, GRADING);
        HttpResponse<String> part = post(site, GRADING + "/part");

        assertThat(page.body())
                .contains("<html", "long position in My &lt;Fund&gt;", "id=\"grading\"")
                .doesNotContain("Back to the analysis", "href=\"/analysis?", "/grading.png");
        assertThat(part.body()).contains("long position in My &lt;Fund&gt;").doesNotContain("<html");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(site.worker().ownPrices().csv().toStringUtf8()).isEqualTo(OwnPricesForms.CSV);
    }

    /** Only the part stands beside the form that has the file. */
    @Test
    void shouldShowTheLossesAsAPageAndAsAPart(Site site) {
        site.worker().showLosses(CannedLosses::done);

        HttpResponse<String> page = post(site, LOSSES + "?trade=2");
        HttpResponse<String> part = post(site, LOSSES + "/part?trade=2");

        assertThat(page.body())
                .contains("<html", "Losses of trade 2 of 3", "My &lt;Fund&gt;: short position")
                .doesNotContain("Back to the analysis", "/losses?", "/losses/own-prices?");
        assertThat(part.body())
                .contains("Losses of trade 2 of 3", "form=\"own-prices-again\"")
                .contains("formaction=\"/losses/own-prices?trade=1\"", "formaction=\"/losses/own-prices?trade=3\"")
                .doesNotContain("<html", "/losses?");
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldFindAllMistakesAtOnceAndAskNoWorker(String address, Site site) {
        HttpResponse<String> answer = site.send(OwnPricesForms.post(site, address, OwnPricesForms.wrong(address)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Choose a CSV file")
                .contains("Only codes of ISO 4217, such as USD or EUR")
                .contains("Only integers between 100 and 1,000,000");
        assertThat(site.worker().allOwnPrices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOSSES, LOSSES + "/part?trade=0", LOSSES + "?trade=two"})
    void shouldAskForATrade(String address, Site site) {
        assertThat(post(site, address).body()).contains("trade: Only whole numbers from 1 to 5,000");
    }

    /** Whoever posts a form sees a page, a program a problem. */
    @ParameterizedTest
    @ValueSource(strings = {CSV, "/analysis/own-prices.svg", PDF})
    void shouldSayWhyThereIsNoFile(String address, Site site) {
        FormBody form = OwnPricesForms.without(address);

        HttpResponse<String> page =
                site.send(OwnPricesForms.post(site, address, form).header("Accept", "text/html"));
        HttpResponse<String> problem = site.send(OwnPricesForms.post(site, address, form));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<!doctype html>", "prices: Choose a CSV file");
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void shouldPassOnWhatTheWorkerFindsWrongInTheFile(Site site) {
        FieldError line = new FieldError("prices", "The file, line 17: price x is no number");
        site.worker().follow(Scripts.refusal(line));
        site.worker().grade(CannedGrading.refused(line));
        site.worker().showLosses(_ -> CannedLosses.refused(line));

        for (String address : List.of(CSV, "/analysis/own-prices.json", PDF, GRADING, LOSSES + "/part?trade=1")) {
            HttpResponse<String> answer = post(site, address);

            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.body()).contains(line.message());
        }
    }

    @Test
    void shouldSayThatAllAreBusy(Site site) {
        site.worker().drawWith(reply -> reply.onError(FakeWorker.busy(3_000)));

        assertThat(post(site, "/analysis/own-prices.png").statusCode()).isEqualTo(429);
        assertThat(post(site, PDF).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldAnswerNoOtherSitesPages(String address, Site site) {
        HttpResponse<String> answer = site.send(OwnPricesForms.post(site, address, OwnPricesForms.whole(address))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(site.worker().allOwnPrices()).isEmpty();
    }

    @Test
    void shouldLeadBackToTheFormWhereAnAnswerWas(Site site) {
        for (String address : List.of(GRADING, LOSSES)) {
            assertThat(site.page(address).headers().firstValue("Location")).hasValue("/");
        }
    }

    /** Each address asks once from an address of its own, and once too often. */
    @Test
    void shouldCountEach(Site site) throws Exception {
        answerAll(site, CannedPictures.png());
        try (ConfigurableApplicationContext strict =
                Site.startFrontEnd(site.identities(), site.worker().address(), 0, "--trade-analysis.rate-limit=1/1h")) {
            for (int i = 0; i < all().size(); i++) {
                String address = all().get(i);
                boolean isReport = address.contains("pdf") || address.contains("html") || address.contains("reports");
                String from = "203.0.113." + i;

                // a report asks more than once
                assertThat(site.send(postFrom(from, strict, address)).statusCode())
                        .as(address)
                        .isEqualTo(isReport ? 429 : 200);
                assertThat(site.send(postFrom(from, strict, address)).statusCode())
                        .as(address)
                        .isEqualTo(429);
            }
        }
    }

    /** An analysis, which was counted with the upload, two charts and a grading, which is the one too many. */
    @Test
    void shouldCountAReportAsTheRequestsThatItMakes(Site site) throws Exception {
        answerAll(site, CannedPictures.svg());
        try (ConfigurableApplicationContext strict =
                Site.startFrontEnd(site.identities(), site.worker().address(), 0, "--trade-analysis.rate-limit=5/1h")) {
            HttpResponse<String> report = site.send(postFrom("203.0.113.77", strict, "/analysis/own-prices.html"));

            assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
            assertThat(report.body())
                    .contains("The forecasts are not graded. Your address has asked for too many analyses.");
        }
    }

    private static HttpRequest.Builder postFrom(String visitor, ConfigurableApplicationContext site, String address) {
        FormBody form = OwnPricesForms.whole(address);
        URI at = URI.create("http://127.0.0.1:%s%s"
                .formatted(site.getEnvironment().getRequiredProperty("local.server.port"), address));
        return HttpRequest.newBuilder(at)
                .header("Content-Type", form.contentType())
                .header("X-Forwarded-For", visitor)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
    }

    private static void answerAll(Site site, DrawChartReply picture) {
        site.worker().draw(picture);
        site.worker().grade(CannedGrading.done());
        site.worker().showLosses(CannedLosses::done);
    }

    private static HttpResponse<String> post(Site site, String address) {
        return site.send(OwnPricesForms.post(site, address, OwnPricesForms.whole(address)));
    }
}
