package io.tradeanalysis.frontend.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedGrading;
import io.tradeanalysis.frontend.fake.CannedPictures;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(RunningSite.class)
class ReportPagesTest {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:src|srcset|href|action|data|poster|background)=\"([^\"]*)\"|url\\(([^)]*)\\)|@import");

    @Test
    void shouldOfferBothReportsOnThePage(Site site) {
        assertThat(site.page("/analysis?" + Site.GOLDEN).body())
                .contains("href=\"/analysis.pdf?asset=AMZN", ">PDF report<")
                .contains("href=\"/analysis.html?asset=AMZN", ">HTML report<");
    }

    @ParameterizedTest
    @CsvSource({"pdf, application/pdf", "html, text/html;charset=UTF-8"})
    void shouldBeAFileThatIsCalledByItsAssetAndFingerprint(String extension, String type, Site site) {
        site.worker().draw(extension.equals("pdf") ? CannedPictures.png() : CannedPictures.svg());

        HttpResponse<String> report = site.page("/analysis." + extension + "?" + Site.GOLDEN);

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(report.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"AMZN-3fa9c13fa9c13fa9." + extension + "\"");
        assertThat(report.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }

    /** Only the address that runs the analysis again leads out, and nothing is loaded from there. */
    @Test
    void shouldHaveAllInOneHtmlFile(Site site) {
        String html = html(site, Site.GOLDEN);

        List<String> references = REFERENCE
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(reference -> !reference.startsWith("href=\"#"))
                .filter(reference -> !reference.matches("(src|srcset)=\"data:image/svg\\+xml;base64,[A-Za-z0-9+/=]+\""))
                .toList();
        assertThat(references)
                .containsExactly("href=\"" + site.at("/analysis?asset=AMZN&amp;movingAverage=500")
                        + references.getFirst().substring(references.getFirst().indexOf("&amp;window")));
        assertThat(html).doesNotContain("<script", "<link", "<iframe", "<object", "<base");
        assertThat(html)
                .contains("src=\"data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(CannedPictures.SVG.getBytes(StandardCharsets.UTF_8)))
                .contains("prefers-color-scheme: dark", "@media print");
    }

    @Test
    void shouldSayNamesAsTheyAreWrittenAndNeverRunThem(Site site) {
        String query = Site.GOLDEN.replace("AMZN", "%3Cimg+src%3Dx+onerror%3D%22a%28%29%22%3E%26amp%3B");

        HttpResponse<String> html = report(site, "html", query);

        assertThat(html.body())
                .doesNotContain("<img src=x")
                .contains("&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;amp;");
        assertThat(html.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"_img_src_x_onerror__a_____amp_-3fa9c13fa9c13fa9.html\"");
        site.worker().draw(CannedPictures.png());
        byte[] pdf = site.send(
                        HttpRequest.newBuilder(site.at("/analysis.pdf?" + query)),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        assertThat(PdfText.pages(pdf).getFirst()).startsWith("Risk report: <img src=x onerror=\"a()\">&amp;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "html"})
    void shouldSayWhyThereIsNoReport(String extension, Site site) {
        String address = "/analysis." + extension + "?";

        HttpResponse<String> wrong = site.get(address + "asset=AMZN&movingAverage=1");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(wrong.body()).contains("Only integers larger than 2");

        HttpResponse<String> page = site.page(address + "asset=AMZN&movingAverage=1");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<!doctype html>", "movingAverage: Only integers larger than 2");

        site.worker().draw(CannedPictures.png());
        site.worker().follow((_, events) -> events.onError(FakeWorker.busy(3_000)));
        HttpResponse<String> busy = site.page(address + Site.GOLDEN);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("Retry-After")).isPresent();
        assertThat(busy.body()).contains("All workers are busy.");
    }

    @Test
    void shouldNotGiveAReportWithoutItsCharts(Site site) {
        site.worker().drawWith(reply -> reply.onError(FakeWorker.busy(1)));

        assertThat(site.get("/analysis.pdf?" + Site.GOLDEN).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"pdf, 1", "html, 2"})
    void shouldShowTheExceptionsOfTheSameGrading(String extension, int pictures, Site site) {
        ByteString picture = extension.equals("pdf")
                ? CannedPictures.png().getPicture()
                : ByteString.copyFromUtf8("<svg>exceptions</svg>");
        site.worker().draw(extension.equals("pdf") ? CannedPictures.png() : CannedPictures.svg());
        site.worker().grade(CannedGrading.drawn("5d0f1e".repeat(10) + "abcd", picture, picture));
        int before = site.worker().gradings().size();

        HttpResponse<String> report = site.get("/analysis." + extension + "?" + Site.GOLDEN);

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(site.worker().gradings()).hasSize(before + 1);
        assertThat(site.worker().gradings().getLast().getPicturesCount()).isEqualTo(pictures);
        if (extension.equals("html")) {
            assertThat(report.body())
                    .contains("src=\"data:image/svg+xml;base64,"
                            + Base64.getEncoder().encodeToString(picture.toByteArray()))
                    .contains("Losses of all bars of AMZN under each model’s Value at Risk at 99 %, exceptions marked");
        }
    }

    @Test
    void shouldSayWhyTheForecastsAreNotGraded(Site site) {
        site.worker().grade(CannedGrading.refused(new FieldError("window", "Only gradings of less")));
        assertThat(html(site, Site.GOLDEN)).contains("The forecasts are not graded. window: Only gradings of less.");

        site.worker().grade(CannedGrading.done("0123"));
        assertThat(html(site, Site.GOLDEN))
                .contains("The prices changed while the report was made: make it again.")
                .doesNotContain("the data reject the normal model");
    }

    /** An analysis, two charts and a grading are four requests; the last of them is the one too many here, and the next report whole. */
    @Test
    void shouldCountAsTheRequestsThatItMakes(Site site) throws Exception {
        site.worker().draw(CannedPictures.png());
        try (ConfigurableApplicationContext strict = Site.startFrontEnd(
                        site.identities(), site.worker().address(), 0, "--trade-analysis.rate-limit=3/1h");
                HttpClient client = HttpClient.newHttpClient()) {
            URI report = URI.create("http://127.0.0.1:%s/analysis.pdf?%s"
                    .formatted(strict.getEnvironment().getRequiredProperty("local.server.port"), Site.GOLDEN));
            HttpRequest request = HttpRequest.newBuilder(report).build();

            HttpResponse<byte[]> first = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            HttpResponse<String> second = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(String.join("\n", PdfText.pages(first.body())))
                    .contains("The forecasts are not graded. Your address has asked for too many analyses.");
            assertThat(second.statusCode()).isEqualTo(429);
        }
    }

    @Test
    void shouldNotReportOwnPricesWhichAreGone(Site site) {
        HttpResponse<String> gone = site.get("/analysis.pdf?" + Site.GOLDEN.replace("AMZN", "%28own+prices%29"));

        assertThat(gone.statusCode()).isEqualTo(400);
        assertThat(gone.body()).contains("Own prices come with their file each time");
    }

    @Test
    void shouldBeMadeByTheApiToo(Site site) {
        site.worker().follow(Scripts.dollars());
        site.worker().draw(CannedPictures.svg());
        String inputs =
                "{\"asset\":\"AMZN\",\"movingAverage\":500,\"window\":1000,\"samples\":100000,\"resources\":2,\"compute\":\"ec2\",\"seed\":42}";

        HttpResponse<String> html = post(site, "?format=html", inputs);
        assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(html.body()).contains("Risk report: AMZN");

        site.worker().draw(CannedPictures.png());
        assertThat(post(site, "", inputs).body()).startsWith("%PDF-");
        assertThat(post(site, "?format=doc", inputs).body()).contains("Only pdf or html");
        assertThat(post(site, "", "{").statusCode()).isEqualTo(400);
        assertThat(post(site, "", inputs.replace("500", "1")).body()).contains("Only integers larger than 2");
    }

    private static HttpResponse<String> post(Site site, String query, String json) {
        return site.send(HttpRequest.newBuilder(site.at("/api/v1/reports" + query))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json"));
    }

    private static String html(Site site, String query) {
        return report(site, "html", query).body();
    }

    private static HttpResponse<String> report(Site site, String extension, String query) {
        site.worker().draw(CannedPictures.svg());
        HttpResponse<String> report = site.get("/analysis." + extension + "?" + query);
        assertThat(report.statusCode()).isEqualTo(200);
        return report;
    }
}
