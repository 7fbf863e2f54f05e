package io.tradeanalysis.frontend.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.FormBody;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Own prices as programs and browsers post them; what is in the file, the worker reads. */
@ExtendWith(RunningSite.class)
@Timeout(60)
class OwnPricesTest {

    private static final String API = "/api/v1/analyses/own-prices";
    private static final String PAGE = "/analysis/own-prices";
    private static final String CSV = "Date,Adj Close\n2020-01-02,5.25\n";
    private static final String OTHER = "203.0.113.99";
    private static final String ZERO_IN_NAME =
            "--b\r\nContent-Disposition: form-data; name=\"prices\"; filename=\"p\0.csv\"\r\n\r\nx\r\n--b--\r\n";
    private static final String INPUTS =
            "{\"movingAverage\":500,\"window\":1000,\"samples\":1000,\"resources\":2,\"compute\":\"ec2\",\"seed\":42}";

    @Test
    void shouldHandTheFileToAWorkerInPieces(Site site) {
        byte[] csv = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = post(site, API, api().file("prices", "p.csv", csv));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"asset\":\"(own prices)\"").contains("\"fingerprint\"");
        assertThat(site.worker().ownPrices().csv().toByteArray()).isEqualTo(csv);
        assertThat(site.worker().ownPrices().pieces()).isGreaterThan(1);
        assertThat(site.worker().ownPrices().inputs().getCurrency()).isEqualTo("EUR");
    }

    @Test
    void shouldSendTheWholeFileAgainToAWorkerThatShedIt(Site site) {
        AtomicInteger calls = new AtomicInteger();
        site.worker().follow((request, events) -> {
            if (calls.incrementAndGet() == 1) {
                events.onError(FakeWorker.busy(1));
            } else {
                Scripts.dollars().answer(request, events);
            }
        });

        HttpResponse<String> answer = post(site, API, api().file("prices", "p.csv", CSV));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(calls).hasValue(2);
        assertThat(site.worker().ownPrices().csv().toStringUtf8()).isEqualTo(CSV);
    }

    @Test
    void shouldStreamItsProgress(Site site) {
        HttpResponse<String> answer =
                site.send(request(site, API, api().file("prices", "p.csv", CSV)).header("Accept", "text/event-stream"));

        assertThat(answer.body()).contains("event: progress").contains("event: result");
    }

    @Test
    void shouldFindAllMistakesAtOnceAndAskNoWorker(Site site) {
        int before = site.worker().analyses();

        HttpResponse<String> answer = post(
                site,
                API,
                new FormBody()
                        .field("currency", "dollars")
                        .field(
                                "inputs",
                                "{\"asset\":\"AMZN\",\"movingAverage\":2,\"window\":9,\"samples\":1,\"resources\":1,"
                                        + "\"compute\":\"ec2\",\"what\":1}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("6 fields are wrong.")
                .contains("Choose a CSV file")
                .contains("Only codes of ISO 4217, such as USD or EUR")
                .contains("Leave it out: the prices are those of the file")
                .contains("Only integers larger than 2")
                .contains("Only integers between 100 and 1,000,000")
                .contains("There is no such field");
        assertThat(site.worker().analyses()).isEqualTo(before);
    }

    @Test
    void shouldSayWhichLineTheWorkerFoundWrong(Site site) {
        site.worker().follow(Scripts.refusal(new FieldError("prices", "The file, line 17: price \"x\" is no number")));

        HttpResponse<String> api = post(site, API, api().file("prices", "p.csv", CSV));
        HttpResponse<String> page = post(site, PAGE, form().file("prices", "p.csv", CSV));

        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("{\"field\":\"prices\",\"message\":\"The file, line 17");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"error-prices\">The file, line 17: price &quot;x&quot; is no number</p>");
    }

    /** The beginning of a ZIP archive, which is what an .xlsx is, and of a compound file, which is what an .xls is. */
    @Test
    void shouldSayThatAWorkbookIsNoCsv(Site site) {
        for (byte[] workbook : List.of(
                new byte[] {'P', 'K', 3, 4, 20, 0}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})) {
            assertThat(post(site, API, api().file("prices", "p.xlsx", workbook)).body())
                    .contains("save its sheet as CSV in UTF-8");
        }
    }

    /** 40 MB are more than the host swallows by itself: without an end of the body the answer would be a reset. */
    @ParameterizedTest
    @ValueSource(ints = {OwnPrices.MAX_BYTES + 1, 40_000_000})
    void shouldSayThatAFileIsTooLargeHoweverLargeItIs(int bytes, Site site) {
        int before = site.worker().analyses();

        HttpResponse<String> answer = post(site, API, api().file("prices", "p.csv", new byte[bytes]));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("{\"field\":\"prices\",\"message\":\"Only files of at most 10 MiB\"}");
        assertThat(site.worker().analyses()).isEqualTo(before);
    }

    @Test
    void shouldTakeAFileOfTheLargestSize(Site site) {
        byte[] largest = new byte[OwnPrices.MAX_BYTES];

        assertThat(post(site, API, api().file("prices", "p.csv", largest)).statusCode())
                .isEqualTo(200);
        assertThat(site.worker().ownPrices().csv().size()).isEqualTo(largest.length);
    }

    @Test
    void shouldShowAPageWithoutALink(Site site) {
        HttpResponse<String> page = post(site, PAGE, form().file("prices", "C:\\data\\My <Fund>.csv", CSV));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("My &lt;Fund&gt; Daily Chart")
                .contains("Your prices are not kept")
                .contains("<option value=\"(own prices)\" selected=\"selected\">")
                .contains("value=\"EUR\"")
                .doesNotContain("data-permalink")
                .doesNotContain("download-csv")
                .doesNotContain("analysis.png");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void shouldStreamTheSamePart(Site site) {
        String events = post(site, PAGE + "/events", form().file("prices", "Fund.csv", CSV))
                .body();
        String wrong = post(site, PAGE + "/events", form()).body();

        assertThat(events).contains("event: result").contains("Fund Daily Chart");
        assertThat(wrong).contains("event: invalid").contains("Choose a CSV file");
    }

    @Test
    void shouldShowMistakesAtTheirFields(Site site) {
        HttpResponse<String> page =
                post(site, PAGE, form().field("samples", "7").file("prices", "", ""));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"error-prices\">Choose a CSV file</p>");
    }

    @Test
    void shouldLeadBackToTheFormWhereAResultWas(Site site) {
        assertThat(site.page(PAGE).headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void shouldSayThatALinkHasNoFile(Site site) {
        String query = Site.query("asset=(own prices)", "movingAverage=20", "window=20", "samples=100", "resources=2");

        HttpResponse<String> page = site.page("/analysis?" + query + "&compute=ec2");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"error-asset\">Own prices come with their file each time");
    }

    @Test
    void shouldAnswerNoOtherSitesPages(Site site) {
        for (String path : List.of(API, PAGE, PAGE + "/events")) {
            HttpResponse<String> answer = site.send(request(site, path, form().file("prices", "p.csv", CSV))
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Sec-Fetch-Mode", "navigate")
                    .header("Sec-Fetch-Dest", "document"));

            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void shouldTakeNothingButAWholeForm(Site site) {
        HttpResponse<String> json = site.send(HttpRequest.newBuilder(site.at(API))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(INPUTS)));
        HttpResponse<String> broken = sendForm(site, "--b\r\nContent-Disposition: form-data; name=\"prices\"\r\n");
        HttpResponse<String> zero = sendForm(site, ZERO_IN_NAME);

        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(json.body()).contains("The body must be multipart/form-data.");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("The body is no whole multipart/form-data");
        assertThat(zero.statusCode()).isEqualTo(400);
        assertThat(zero.body()).contains("The body is no whole multipart/form-data");
    }

    private static HttpResponse<String> sendForm(Site site, String body) {
        return site.send(HttpRequest.newBuilder(site.at(API))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void shouldKeepNoMoreFilesThanThereIsMemoryFor(Site site) throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> held = hold(site, Uploads.MOST_AT_ONCE, goOn);

        HttpResponse<String> oneMore = site.send(from(OTHER, site));
        goOn.countDown();

        assertThat(oneMore.statusCode()).isEqualTo(429);
        assertThat(oneMore.body()).contains("Too many files are being received. Please try again in 2 seconds.");
        assertThat(oneMore.headers().firstValue("Retry-After")).hasValue("2");
        for (CompletableFuture<HttpResponse<String>> one : held) {
            assertThat(one.join().statusCode()).isEqualTo(200);
        }
        assertThat(site.send(from(OTHER, site)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldGiveNoAddressAllThePlaces(Site site) throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> held = hold(site, Uploads.MOST_OF_ONE_VISITOR, goOn);

        HttpResponse<String> oneMore = site.send(from(address(0), site));
        goOn.countDown();

        assertThat(oneMore.statusCode()).isEqualTo(429);
        for (CompletableFuture<HttpResponse<String>> one : held) {
            assertThat(one.join().statusCode()).isEqualTo(200);
        }
    }

    /** Uploads that are with the worker until then, two of each address. */
    private static List<CompletableFuture<HttpResponse<String>>> hold(Site site, int uploads, CountDownLatch goOn)
            throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(uploads);
        site.worker().follow((request, events) -> {
            arrived.countDown();
            await(goOn);
            Scripts.dollars().answer(request, events);
        });
        List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
        for (int upload = 0; upload < uploads; upload++) {
            HttpRequest.Builder request = from(address(upload), site);
            held.add(CompletableFuture.supplyAsync(() -> site.send(request), Thread::startVirtualThread));
        }
        arrived.await();
        return held;
    }

    private static String address(int upload) {
        return "203.0.113." + upload / Uploads.MOST_OF_ONE_VISITOR;
    }

    /** As a proxy of this machine hands it on. */
    private static HttpRequest.Builder from(String address, Site site) {
        return request(site, API, api().file("prices", "p.csv", CSV)).header("X-Forwarded-For", address);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static FormBody api() {
        return new FormBody().field("currency", "eur").field("inputs", INPUTS);
    }

    private static FormBody form() {
        return new FormBody()
                .field("currency", "EUR")
                .field("asset", OwnPrices.ASSET)
                .field("movingAverage", "500")
                .field("window", "1000")
                .field("samples", "1000")
                .field("resources", "2")
                .field("compute", "ec2")
                .field("seed", "42");
    }

    private static HttpResponse<String> post(Site site, String path, FormBody body) {
        return site.send(request(site, path, body));
    }

    private static HttpRequest.Builder request(Site site, String path, FormBody body) {
        return HttpRequest.newBuilder(site.at(path))
                .header("Content-Type", body.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
    }
}
