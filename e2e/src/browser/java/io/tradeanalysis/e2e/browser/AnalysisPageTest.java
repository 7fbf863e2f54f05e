package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tradeanalysis.e2e.Api;
import io.tradeanalysis.e2e.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From form to figures, on the original's prices. */
class AnalysisPageTest extends PageTest {

    private Api api;

    @BeforeAll
    void prepare(Product product) {
        api = new Api(product.address());
    }

    @Test
    void shouldGiveAResultAtTheFirstClick() {
        page.navigate("/");
        assertThat(page.locator("#welcome")).isVisible();

        page.click("#analyse");

        assertThat(page.locator("#result")).isVisible();
        assertThat(page.locator("#chart[data-ready=true] canvas").first()).isVisible();
        assertThat(page.locator("#trades tbody tr").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("/analysis\\?asset=.*seed=\\d+"));
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL, 20, 20", "AAPL, 100, 250", "AAPL, 500, 1000",
        "AMZN, 3, 3", "AMZN, 20, 20", "AMZN, 500, 1000",
        "BABA, 20, 50", "BABA, 100, 100", "BABA, 200, 500",
        "BTC-GBP, 10, 30", "BTC-GBP, 50, 100", "BTC-GBP, 200, 400",
    })
    void shouldShowTheTotalsOfTheApi(String asset, int movingAverage, int window)
            throws IOException, InterruptedException {
        JsonNode expected =
                api.analyse(asset, movingAverage, window, 1_000, 2, "ec2", 42).body();
        page.navigate("/");
        fill(asset, movingAverage, window, 1_000, 42);

        page.click("#analyse");

        Locator result = page.locator("#result[data-asset='%s']".formatted(asset));
        assertThat(result)
                .hasAttribute("data-fingerprint", expected.get("fingerprint").asString());
        JsonNode summary = expected.get("summary");
        List<Double> profits = column("P&L");
        assertThat(profits).hasSize(summary.get("trades").asInt());
        double total = summary.get("totalProfit").asDouble();
        assertThat(profits.stream().mapToDouble(x -> x).sum()).isCloseTo(total, within(1e-6 * (1 + Math.abs(total))));
        assertThat(column("Cumulative_Profit").getLast()).isEqualTo(total);
        assertThat(summaryValue("total-profit")).isEqualTo(total);
        assertThat(summaryValue("average-profit"))
                .isEqualTo(summary.get("averageProfit").asDouble());
        for (int level = 0; level < 2; level++) {
            String percent = List.of("95", "99").get(level);
            double average =
                    summary.at("/risk/%d/averageValueAtRisk".formatted(level)).asDouble();
            assertThat(summaryValue("average-var-" + percent)).isEqualTo(average);
            double mean = column("VAR_" + percent).stream()
                    .mapToDouble(x -> x)
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(average, within(1e-9 * Math.abs(average)));
        }
    }

    @Test
    void shouldShowTheGoldenCase() {
        page.navigate(
                "/analysis?asset=AMZN&movingAverage=500&window=1000&samples=100000&resources=2&compute=ec2&seed=42");

        assertThat(page.locator("#summary")).containsText("1,913,490.12");
        assertThat(page.locator("#trades tbody tr")).hasCount(11);
        assertThat(page.locator("#chart[data-ready=true]")).isVisible();
        picture("golden-dark");
    }

    @Test
    void shouldGiveTheSameByLambda() {
        page.navigate(
                "/analysis?asset=AMZN&movingAverage=500&window=1000&samples=10000&resources=2&compute=ec2&seed=42");
        String fingerprint = page.locator("#result").getAttribute("data-fingerprint");

        page.check("input[name=compute][value=lambda]", new Page.CheckOptions().setForce(true));
        page.click("#analyse");

        assertThat(page.locator("#result[data-compute=lambda]")).hasAttribute("data-fingerprint", fingerprint);
    }

    @Test
    void shouldMarkAllWrongFieldsAtOnceAndKeepWhatWasTyped() {
        page.navigate("/");
        page.fill("[name=movingAverage]", "2");
        page.fill("[name=window]", "many");
        page.fill("[name=samples]", "50");
        page.fill("[name=resources]", "11");

        page.click("#analyse");

        assertThat(page.locator("#error-movingAverage")).hasText("Only integers larger than 2");
        assertThat(page.locator("#error-window")).hasText("Only integers larger than 2");
        assertThat(page.locator("#error-samples")).hasText("Only integers between 100 and 1,000,000");
        assertThat(page.locator("#error-resources")).hasText("Only integers between 1 and 10");
        assertThat(page.locator("[name=window]")).hasValue("many");
        assertThat(page.locator("[name=movingAverage]")).isFocused();
        assertThat(page.locator("[aria-invalid=true]")).hasCount(4);
        picture("wrong-input-dark");
    }

    @Test
    void shouldShowProgressWhileItRuns() {
        page.navigate("/");
        fill("AMZN", 20, 20, 1_000_000, 7);

        page.click("#analyse");

        assertThat(page.locator("#progress")).isVisible();
        assertThat(page.locator("#progress [role=progressbar]"))
                .hasAttribute("aria-valuenow", Pattern.compile("[1-9]\\d*"));
        assertThat(page.locator("#result[data-trades='375'][data-samples='375000000']"))
                .isVisible();
        assertThat(page.locator("#progress")).isHidden();
    }

    @Test
    void shouldCancel() {
        page.navigate("/");
        fill("AMZN", 3, 3, 1_000_000, 7);
        page.click("#analyse");
        assertThat(page.locator("#progress")).isVisible();

        page.click("#cancel");

        assertThat(page.locator("#progress")).isHidden();
        assertThat(page.locator("#result")).hasCount(0);
        fill("BABA", 20, 20, 1_000, 7);
        page.click("#analyse");
        assertThat(page.locator("#result[data-asset=BABA]")).isVisible();
    }

    @Test
    void shouldExplainThatThereIsNoTrade() {
        page.navigate("/analysis?asset=AMZN&movingAverage=5000&window=20&samples=1000&resources=2&compute=ec2&seed=1");

        assertThat(page.locator("#no-trades")).containsText("smaller A");
        assertThat(page.locator("#chart[data-ready=true]")).isVisible();
        picture("no-trades-dark");
    }

    @Test
    void shouldSortTradesByAClickOnTheirColumn() {
        page.navigate(
                "/analysis?asset=AMZN&movingAverage=500&window=1000&samples=1000&resources=2&compute=ec2&seed=42");
        assertThat(page.locator("#chart[data-ready=true]")).isVisible();

        page.click("#trades th[data-column='P&L'] button");

        assertThat(column("P&L")).isSortedAccordingTo(Double::compare);
    }

    @Test
    void shouldOfferTheResultToTakeAway() throws IOException {
        page.navigate(
                "/analysis?asset=AMZN&movingAverage=500&window=1000&samples=1000&resources=2&compute=ec2&seed=42");
        for (String kind : List.of("csv", "json", "png", "svg")) {
            Download download = page.waitForDownload(() -> page.click("#download-" + kind));
            assertThat(download.suggestedFilename()).endsWith("." + kind).startsWith("AMZN");
            assertThat(Files.size(download.path())).as(kind).isGreaterThan(500);
        }
    }

    @Test
    void shouldGoBackAndForward() {
        page.navigate("/");
        fill("AMZN", 500, 1_000, 1_000, 1);
        page.click("#analyse");
        assertThat(page.locator("#result[data-asset=AMZN]")).isVisible();
        fill("BABA", 20, 20, 1_000, 1);
        page.click("#analyse");
        assertThat(page.locator("#result[data-asset=BABA]")).isVisible();

        page.goBack();
        assertThat(page.locator("#result[data-asset=AMZN]")).isVisible();
        assertThat(page.locator("[name=asset]")).hasValue("AMZN");
        page.goBack();
        assertThat(page.locator("#welcome")).isVisible();
        page.goForward();
        assertThat(page.locator("#result[data-asset=AMZN]")).isVisible();
    }

    @Test
    void shouldWorkWithoutJavaScript() {
        try (Page plain = chromium.open(desktop(ColorScheme.DARK).setJavaScriptEnabled(false))) {
            plain.navigate("/");
            plain.fill("[name=samples]", "1,000");
            plain.click("#analyse");

            assertThat(plain.locator("#result")).isVisible();
            plain.waitForLoadState();
            Locator chart = plain.locator("#result noscript img, #result picture img");
            assertThat(chart).isVisible();
            assertThat(chart.boundingBox().height).isGreaterThan(400);
            picture(plain, "no-script-dark");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768})
    void shouldNotOverflowOnASmallScreen(int width) {
        try (Page phone = chromium.open(new Browser.NewContextOptions()
                .setViewportSize(width, 740)
                .setColorScheme(ColorScheme.LIGHT)
                .setHasTouch(true)
                .setIsMobile(true))) {
            phone.navigate("/");
            assertNoOverflow(phone, width);
            phone.click("#analyse");
            assertThat(phone.locator("#chart[data-ready=true]")).isVisible();
            assertNoOverflow(phone, width);
            picture(phone, "golden-light-%d".formatted(width));
        }
    }

    @Test
    void shouldOfferTheApiToTryOut() {
        page.navigate("/api");

        assertThat(page.locator("#swagger-ui .opblock")).not().hasCount(0);
        page.locator("#swagger-ui .opblock-summary", new Page.LocatorOptions().setHasText("/api/v1/assets"))
                .click();
        page.click("#swagger-ui .execute");
        assertThat(page.locator("#swagger-ui .live-responses-table")).containsText("\"AMZN\"");
        picture("api-dark");
    }

    @Test
    void shouldSwitchBetweenDarkAndLight() {
        page.navigate(
                "/analysis?asset=AMZN&movingAverage=500&window=1000&samples=100000&resources=2&compute=ec2&seed=42");
        assertThat(page.locator("#chart[data-ready=true]")).isVisible();
        String dark = background();

        page.click("#theme");

        assertThat(background()).isNotEqualTo(dark);
        page.reload();
        assertThat(page.locator("#chart[data-ready=true]")).isVisible();
        assertThat(background()).isNotEqualTo(dark);
        picture("golden-light");
    }

    private String background() {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private void fill(String asset, int movingAverage, int window, int samples, long seed) {
        page.selectOption("[name=asset]", asset);
        page.fill("[name=movingAverage]", Integer.toString(movingAverage));
        page.fill("[name=window]", Integer.toString(window));
        page.fill("[name=samples]", Integer.toString(samples));
        if (!page.locator("[name=seed]").isVisible()) {
            page.click("details.more summary");
        }
        page.fill("[name=seed]", Long.toString(seed));
    }

    private List<Double> column(String name) {
        @SuppressWarnings("unchecked")
        List<String> values = (List<String>) page.evaluate("""
                name => {
                  const index = [...document.querySelectorAll('#trades th')].findIndex((th) => th.dataset.column === name);
                  return [...document.querySelectorAll('#trades tbody tr')].map((row) => row.cells[index].dataset.value);
                }""", name);
        return values.stream().map(Double::parseDouble).toList();
    }

    private double summaryValue(String id) {
        return Double.parseDouble(
                page.locator("#summary [data-id='%s']".formatted(id)).getAttribute("data-value"));
    }

    private static void assertNoOverflow(Page phone, int width) {
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }
}
