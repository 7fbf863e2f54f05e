package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tradeanalysis.e2e.OriginalPrices;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No page breaks a rule that <a href="https://github.com/dequelabs/axe-core">axe-core</a> checks, dark and light, on a desk and on a
 * phone. A picture of each is left, to be looked at.
 */
class AccessibleTest extends BrowserTest {

    private static final String CHANGED = "&fingerprint=0123456789abcdef&engine=0&pricesSha256=0123456789abcdef";

    private final Axe axe = new Axe();

    @ParameterizedTest
    @CsvSource({"DARK, 1440", "LIGHT, 1440", "DARK, 360", "LIGHT, 360"})
    void shouldHaveNoViolation(ColorScheme scheme, int width) {
        try (Page page = chromium.open(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            Consumer<String> look = what -> look(page, what, scheme, width);
            page.navigate("/");
            look.accept("form");

            page.navigate(FEW_TRADES + "&model=student-t&horizon=10&amount=10000&costBasisPoints=5");
            assertThat(page.locator("#chart[data-ready=true]")).isVisible();
            look.accept("result");

            page.click(".grading-link");
            assertThat(page.locator(".grade-level")).hasCount(2);
            page.click("#trades tbody tr:nth-child(5) td.signal a");
            assertThat(page.locator("#losses-dialog .bars rect").first()).isVisible();
            look.accept("losses over a result with its grading");

            page.navigate(FEW_TRADES + CHANGED);
            assertThat(page.locator("#chart[data-ready=true]")).isVisible();
            assertThat(page.locator("#quote")).not().isEmpty();
            page.click("#recent summary");
            page.locator("#recent li input").first().check();
            page.locator("#recent li input").last().check();
            assertThat(page.locator("#recent .comparison")).isVisible();
            look.accept("recent analyses");

            page.fill("[name=window]", "2");
            page.click("#analyse");
            assertThat(page.locator("#error-window")).hasText("Only integers larger than 2");
            look.accept("wrong inputs");

            page.navigate(FEW_TRADES.replace("/analysis", "/losses") + "&trade=3");
            assertThat(page.locator("#losses svg")).isVisible();
            look.accept("losses of a trade");

            page.navigate(FEW_TRADES.replace("/analysis", "/grading"));
            assertThat(page.locator(".grade-level").first()).isVisible();
            look.accept("grading");

            page.navigate("/");
            page.selectOption("#asset", "(own prices)");
            page.click("#analyse-own");
            assertThat(page.locator("#error-prices")).isVisible();
            look.accept("form of own prices without a file");
            page.setInputFiles("#prices", OriginalPrices.folder().resolve("AMZN.csv"));
            page.fill("#movingAverage", "200");
            page.fill("#window", "1000");
            page.fill("#samples", "1000");
            page.click("#analyse-own");
            assertThat(page.locator("#own-csv")).isVisible();
            look.accept("result of own prices");

            page.navigate("/api");
            assertThat(page.locator("#swagger-ui .opblock").first()).isVisible();
            look.accept("API");

            page.navigate("/nowhere");
            assertThat(page.locator("h1")).isVisible();
            look.accept("error");
        }
    }

    /** Asks axe-core, and leaves a picture. */
    private void look(Page page, String what, ColorScheme scheme, int width) {
        page.evaluate("() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished))");
        axe.requireNone(page, what);
        picture(page, "%s-%s-%d".formatted(what.replace(' ', '-'), scheme.name().toLowerCase(Locale.ROOT), width));
    }
}
