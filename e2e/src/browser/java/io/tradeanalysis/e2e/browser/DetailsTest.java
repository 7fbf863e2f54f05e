package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be asked of a result: the losses of a trade, where a trade is in the chart, how good the forecasts are. */
class DetailsTest extends PageTest {

    @Test
    void shouldShowTheLossesOfATradeOverTheResult() {
        open(page);
        String valueAtRisk =
                page.locator("#trades tbody tr:nth-child(3) td.number").nth(4).getAttribute("data-value");

        page.click("#trades tbody tr:nth-child(3) td.signal a");

        Locator dialog = page.locator("#losses-dialog");
        assertThat(dialog.locator("h2")).hasText("Losses of trade 3 of 146");
        assertThat(dialog.locator(".bars rect")).hasCount(31); // the square root of 1,000
        assertThat(dialog.locator("line.var")).hasCount(2);
        assertThat(dialog.locator(".levels tbody tr")).hasCount(2);
        assertThat(dialog.locator(".levels tbody tr").first().locator("td").first())
                .hasText(Pattern.compile("\\$%,d.*".formatted(Math.round(Double.parseDouble(valueAtRisk)))));
        picture("losses-dark");

        dialog.locator(".next").click();
        assertThat(dialog.locator("h2")).hasText("Losses of trade 4 of 146");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(page.locator("#trades")).isVisible();
    }

    @Test
    void shouldShowTheLossesWithoutScripts() {
        try (Page plain = chromium.open(desktop(ColorScheme.LIGHT).setJavaScriptEnabled(false))) {
            plain.navigate(LINK + "&model=student-t&horizon=5");
            plain.click("#trades tbody tr:nth-child(146) td.signal a");

            assertThat(plain.locator("h2")).hasText("Losses of trade 146 of 146");
            assertThat(plain.locator(".question, .explain").first()).containsText("over 5 bars, Student-t returns");
            picture(plain, "losses-light");
            plain.click("text=Previous");
            assertThat(plain.locator("h2")).hasText("Losses of trade 145 of 146");
            plain.click("text=Back to the analysis");
            assertThat(plain.locator("#trades tbody tr")).hasCount(146);
        }
    }

    @Test
    void shouldShowTheLossesOnAPhone() {
        try (Page phone = chromium.open(
                new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.LIGHT))) {
            phone.navigate(LINK.replace("/analysis", "/losses") + "&trade=1");
            assertThat(phone.locator(".bars rect").last()).isInViewport();
            picture(phone, "losses-light-360");
        }
    }

    @Test
    void shouldLightTheTimeOfATrade() {
        open(page);
        Locator row = page.locator("#trades tbody tr:nth-child(3)");
        String from = row.locator("td.date").first().textContent().strip();
        String to = row.locator("td.date").last().textContent().strip();
        byte[] before = page.locator("#chart").screenshot();

        row.locator("td.date").first().hover();

        assertThat(page.locator("#legend .date")).hasText(from + " to " + to);
        assertThat(page.locator("#chart").screenshot()).isNotEqualTo(before);
        picture("trade-lit-dark");
        page.locator("#trades-title").hover();
        assertThat(page.locator("#legend .date")).not().hasText(from + " to " + to);
    }

    @Test
    void shouldGradeTheModelsBelowTheResult() {
        open(page);
        page.click(".grading-link");

        assertThat(page.locator(".grade-sentence").first()).isVisible();
        assertThat(page.locator(".grade-level")).hasCount(2);
        assertThat(page.locator(".grade-level").first().locator("tbody tr")).hasCount(4);
        assertThat(page.locator(".grading-offer")).hasCount(0);
        assertThat(page.locator("#grading")).isFocused();
        assertThat(page.locator(".grading-plot canvas").first()).isVisible();
        picture("grading-dark");
    }

    @Test
    void shouldGradeTheModelsWithoutScripts() {
        try (Page plain = chromium.open(desktop(ColorScheme.LIGHT).setJavaScriptEnabled(false))) {
            plain.navigate(LINK);
            plain.click(".grading-link");

            assertThat(plain.locator(".grade-level")).hasCount(2);
            assertThat(plain.locator(".grade-sentence").first()).containsText("the data");
            picture(plain, "grading-light");
        }
    }

    @Test
    void shouldSayWhyThereIsNoGrading() {
        page.navigate(LINK.replace("window=500", "window=3700"));
        assertThat(page.locator("#chart[data-ready=true]")).isVisible();
        page.route("**/grading/part?**", route -> route.abort());

        page.click(".grading-link");

        assertThat(page.locator(".grading-offer .working"))
                .hasText("Server Down. Please try again in a few minutes. The link tries again.");
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("Failed to load resource"));
        page.unroute("**/grading/part?**");
        page.click(".grading-link");
        assertThat(page.locator("#grading")).isVisible();
    }

    private static void open(Page page) {
        page.navigate(LINK);
        assertThat(page.locator("#chart[data-ready=true]")).isVisible();
    }
}
