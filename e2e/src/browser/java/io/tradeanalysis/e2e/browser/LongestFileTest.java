package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.e2e.GeneratedPrices;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The page of the longest file that it takes answers as promptly as any other. */
class LongestFileTest extends PageTest {

    /** Many times what it takes: machines are slow at times, and a page that hangs does so for longer. */
    private static final int PROMPT_MILLIS = 2_000;

    /** Sent, parsed and simulated, which is not what this is about. */
    private static final int COMPUTED_MILLIS = 300_000;

    private static final int BETWEEN_LOOKS_MILLIS = 500;

    /** Of the processor; 1.8 on a machine that had eight times as much to do as it could. */
    private static final double MOST_SECONDS_OF_WORK = 5;

    @Test
    void shouldStayUsable() {
        page.navigate("/");
        CDPSession session = analyse(page);

        double drawn = secondsOfWork(session);
        requireHover();
        requireZoom(page);
        requireScrolling(page);
        assertThat(secondsOfWork(session) - drawn).as("while it was used").isLessThan(MOST_SECONDS_OF_WORK);
        picture("longest-file-dark");
    }

    /** With the losses of a trade and a grading of nearly all of the prices. */
    @Test
    void shouldStayUsableOnAPhone() {
        try (Page phone = chromium.open(
                new Browser.NewContextOptions().setViewportSize(360, 780).setColorScheme(ColorScheme.LIGHT))) {
            phone.navigate("/");
            CDPSession session = analyse(phone);

            double drawn = secondsOfWork(session);
            requireZoom(phone);
            requireLosses(phone);
            requireGrading(phone);
            requireScrolling(phone);
            assertThat(secondsOfWork(session) - drawn).as("while it was used").isLessThan(MOST_SECONDS_OF_WORK);
            picture(phone, "longest-file-light-360");
        }
    }

    private static CDPSession analyse(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Performance.enable", parameter("timeDomain", "threadTicks"));
        page.selectOption("#asset", OwnPrices.ASSET);
        byte[] csv = GeneratedPrices.csv(OwnPrices.MAX_ROWS, 4).getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#prices", new FilePayload("Long.csv", "text/csv", csv));
        page.fill("#movingAverage", "2000");
        page.fill("#window", "500");
        page.fill("#samples", "1000");
        page.click("#analyse-own");
        until(page, "document.querySelector('#chart[data-ready=true] canvas') !== null");
        assertThat(page.locator(".notices")).containsText("of the 100,000 prices");
        assertThat(((Number) page.evaluate("document.getElementById('chart-data').textContent.length")).intValue())
                .isLessThan(1_000_000);
        return session;
    }

    private static void requireLosses(Page page) {
        page.click("#trades tbody tr:nth-child(3) td.signal button");
        until(page, "document.querySelector('#losses-dialog .bars rect') !== null");
        page.keyboard().press("Escape");
        until(page, "!document.querySelector('#losses-dialog').open");
    }

    private static void requireGrading(Page page) {
        page.click(".grading-link");
        until(page, "document.querySelector('.grading-plot canvas') !== null");
        assertThat(page.locator(".grade-level")).hasCount(2);
    }

    /** Looks now and then: the waits of Playwright keep a page of so many rows busy themselves. */
    private static void until(Page page, String condition) {
        for (int waited = 0; !(boolean) page.evaluate(condition); waited += BETWEEN_LOOKS_MILLIS) {
            assertThat(waited).as(condition).isLessThan(COMPUTED_MILLIS);
            page.waitForTimeout(BETWEEN_LOOKS_MILLIS);
        }
    }

    private static JsonObject parameter(String name, String value) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty(name, value);
        return parameters;
    }

    /** What the page's main thread, which answers its user, has worked so far. */
    private static double secondsOfWork(CDPSession session) {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError("the browser does not say how long its tasks took");
    }

    private void requireHover() {
        Locator legend = page.locator("#legend .date");
        String last = legend.textContent();

        page.locator("#chart").hover();

        assertThat(legend).not().hasText(last, new LocatorAssertions.HasTextOptions().setTimeout(PROMPT_MILLIS));
        assertThat(page.locator("#legend .price")).containsText("Adj Close $");
    }

    private static void requireZoom(Page page) {
        byte[] whole = chart(page);
        page.click(".ranges [data-years='5']");
        assertThat(page.locator(".ranges [aria-pressed=true]")).hasText("5Y");
        byte[] years = chart(page);
        assertThat(years).isNotEqualTo(whole);

        page.focus("#chart");
        page.keyboard().press("ArrowDown");

        assertThat(chart(page)).isNotEqualTo(years);
    }

    /** Without the pointer, whose cross moves with it. */
    private static byte[] chart(Page page) {
        page.locator("#trades-title").hover();
        return page.locator("#chart").screenshot();
    }

    private static void requireScrolling(Page page) {
        Locator rows = page.locator("#trades tbody tr");
        assertThat(rows.count()).isGreaterThan(100);
        assertThat(rows.last()).not().isInViewport();

        page.locator(".trades-panel .scroller").first().focus();
        page.keyboard().press("End");

        assertThat(rows.last()).isInViewport(new LocatorAssertions.IsInViewportOptions().setTimeout(PROMPT_MILLIS));
    }
}
