package io.tradeanalysis.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedResult;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSite.class)
class PagesTest {

    private static final String PERMALINK = "/analysis?" + Site.GOLDEN;

    @Test
    void shouldOfferAFormThatNeedsOnlyOneClick(Site site) {
        String page = site.page("/").body();

        assertThat(page)
                .contains("<option value=\"AMZN\" selected=\"selected\">AMZN · Amazon</option>")
                .contains("name=\"movingAverage\" type=\"text\" inputmode=\"numeric\" maxlength=\"40\" value=\"100\"")
                .contains("AWS - EC2", "AWS - Lambda <small>(serverless)</small>")
                .contains("Value at Risk")
                .doesNotContain("id=\"result\"");
    }

    @Test
    void shouldListAnAssetThatCannotBeUsedWithItsReason(Site site) {
        assertThat(site.page("/").body())
                .containsPattern("<option value=\"BABA\"[^>]*disabled=\"disabled\"")
                .contains("BABA.csv, line 17: the price -3.5 is not above 0");
    }

    @Test
    void shouldShowTheResultOfALinkWithoutScripts(Site site) {
        HttpResponse<String> answer = site.page(PERMALINK);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("AMZN Daily Chart", "Trade Positions", "Summary", "Total P&amp;L", "Avg. VaR 95")
                .contains("data-total-profit=\"914077.61")
                .contains("+$914,077.61", "−$1,444.95", "±")
                .contains("seed 42", "1,000,000 samples", "2 of 2 resources on EC2")
                .contains("<img src=\"/analysis.png?asset=AMZN&amp;")
                .contains("title=\"sha256:")
                .containsPattern(
                        "title=\"[0-9.]+ USD; 95 % interval of the simulation [0-9.]+ to [0-9.]+ USD; closed form");
    }

    @Test
    void shouldOfferEc2WhereTheFunctionIsDown(Site site) {
        site.worker()
                .follow((_, events) -> events.onError(
                        Status.FAILED_PRECONDITION.withDescription("secret").asRuntimeException()));

        HttpResponse<String> answer = site.page(PERMALINK.replace("compute=ec2", "compute=lambda"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Function down", "The Lambda function does not answer as it should.")
                .contains("Choose AWS - EC2 as the resource and press Analyse: the figures are the same.")
                .doesNotContain("secret");
    }

    @Test
    void shouldLinkToTheVerySameResult(Site site) {
        String page = site.page(PERMALINK).body();

        assertThat(page)
                .contains("href=\"/analysis?asset=AMZN&amp;movingAverage=500&amp;window=1000&amp;samples=100000"
                        + "&amp;resources=2&amp;compute=ec2&amp;seed=42&amp;fingerprint=3fa9c13fa9c13fa9&amp;engine=1");
        for (String type : List.of("csv", "json", "png", "svg")) {
            assertThat(page).contains("href=\"/analysis." + type + "?asset=AMZN&amp;");
        }
    }

    @Test
    void shouldDrawASeedAndLinkToIt(Site site) {
        String page = site.page(PERMALINK.replace("&seed=42", "&seed=")).body();

        Matcher seed = Pattern.compile("data-seed=\"(\\d+)\"").matcher(page);
        assertThat(seed.find()).isTrue();
        assertThat(page).contains("&amp;seed=" + seed.group(1) + "\"");
    }

    @Test
    void shouldKeepWhatWasTypedAndMarkAllThatIsWrong(Site site) {
        HttpResponse<String> answer = site.page("/analysis?"
                + Site.query(
                        "asset=AMZN",
                        "movingAverage=two",
                        "window=1000",
                        "samples=5",
                        "resources=2",
                        "compute=ec2",
                        "confidences=7",
                        "model=magic"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("value=\"two\" aria-invalid=\"true\" aria-describedby=\"error-movingAverage\" autofocus")
                .contains("<p class=\"field-error\" id=\"error-movingAverage\">Only integers larger than 2</p>")
                .contains("id=\"error-samples\">Only integers between 100 and 1,000,000</p>")
                .contains("id=\"error-window\"></p>")
                .contains("<details class=\"more\" open=\"open\">")
                .contains("id=\"error-model\">Only normal or student-t or bootstrap or filtered-historical</p>");
    }

    @Test
    void shouldMarkWhatTheWorkerRefuses(Site site) {
        site.worker().follow(Scripts.refusal(new FieldError("asset", "Only AMZN")));

        HttpResponse<String> answer = site.page(PERMALINK.replace("AMZN", "NOPE"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<option value=\"NOPE\" selected=\"selected\">NOPE</option>")
                .contains("id=\"error-asset\">Only AMZN</p>");
    }

    @Test
    void shouldExplainWhyThereIsNoTrade(Site site) {
        String why = "No trade: the average is too long; choose a smaller A.";
        site.worker().follow(Scripts.result(request -> CannedResult.of(request, 200, "USD", List.of(why))));

        assertThat(site.page(PERMALINK.replace("500", "5000")).body())
                .containsOnlyOnce(why)
                .contains("AMZN Daily Chart")
                .doesNotContain("id=\"trades\"");
    }

    @Test
    void shouldSayThatTheServerIsBusy(Site site) {
        site.worker().follow((_, events) -> events.onError(FakeWorker.busy(7000)));

        HttpResponse<String> answer = site.page(PERMALINK);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(answer.body()).contains("All workers are busy. Please try again in 7 seconds.");
    }

    @Test
    void shouldShowMoneyInTheCurrencyOfTheAsset(Site site) {
        site.worker()
                .follow(Scripts.result(request -> CannedResult.of(request, Scripts.PRICES, "GBP", List.of("A note"))));

        String page = site.page(PERMALINK).body();

        // below it stands the bill of the cloud, which is in dollars
        assertThat(page.substring(page.indexOf("<article"), page.indexOf("<footer class=\"facts\"")))
                .contains("+£914,077.61", "Over 1 bar, Normal, 1,000 units, in GBP, losses positive", "A note")
                .doesNotContain("$");
    }

    @Test
    void shouldEscapeWhatOthersWrote(Site site) {
        String hostile = "</script><img src=x onerror=alert(1)>";
        site.worker().follow(Scripts.result(request -> CannedResult.of(request, 50, "USD", List.of(hostile))));
        site.worker().list(List.of(new AssetInfo("A", hostile, "USD", null, null, 0, hostile)));

        String page = site.page("/analysis?"
                        + Site.query(
                                "asset=" + hostile,
                                "movingAverage=5",
                                "window=5",
                                "samples=1000",
                                "resources=2",
                                "compute=ec2",
                                "seed=1"))
                .body();

        assertThat(page).contains("&lt;img src=x").doesNotContain("<img src=x");
        assertThat(page).contains("\"asset\":\"\\u003c/script\\u003e\\u003cimg");
    }

    @Test
    void shouldEscapeWhatWasTyped(Site site) {
        assertThat(site.page("/analysis?" + Site.query("asset=AMZN", "samples=\"><script>alert(1)</script>"))
                        .body())
                .doesNotContain("<script>alert")
                .contains("value=\"&quot;&gt;&lt;script&gt;");
    }

    @Test
    void shouldGoToTheFormWhenALinkAsksForNothing(Site site) {
        HttpResponse<String> answer = site.page("/analysis");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void shouldShowAPageWhereThereIsNothing(Site site) {
        HttpResponse<String> answer = site.page("/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("There is nothing at this address.", "Start an analysis");
    }

    @Test
    void shouldPaintTheChosenThemeFromTheStart(Site site) {
        assertThat(site.page("/").body()).contains("<html lang=\"en\" data-theme=\"system\">");
        assertThat(site.get("/", "Cookie", "theme=dark").body()).contains("data-theme=\"dark\"");
        assertThat(site.get("/", "Cookie", "theme=%22%3E").body()).contains("data-theme=\"system\"");
    }
}
