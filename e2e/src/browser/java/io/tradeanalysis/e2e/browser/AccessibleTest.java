package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No page breaks a rule that <a href="https://github.com/dequelabs/axe-core">axe-core</a> checks, dark and light, on a desk and on a
 * phone.
 */
class AccessibleTest extends BrowserTest {

    private static final String CHANGED = "&fingerprint=0123456789abcdef&engine=0&pricesSha256=0123456789abcdef";

    private String axe;

    @BeforeAll
    void read() throws IOException {
        try (InputStream script = Objects.requireNonNull(AccessibleTest.class.getResourceAsStream("/axe.min.js"))) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, 1440", "LIGHT, 1440", "DARK, 360", "LIGHT, 360"})
    void shouldHaveNoViolation(ColorScheme scheme, int width) {
        try (Page page = chromium.open(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            page.navigate("/");
            requireNone(page, "form");

            page.navigate(LINK + "&model=student-t&horizon=10&amount=10000&costBasisPoints=5");
            assertThat(page.locator("#chart[data-ready=true]")).isVisible();
            requireNone(page, "result");

            page.navigate(LINK + CHANGED);
            assertThat(page.locator("#chart[data-ready=true]")).isVisible();
            page.click("#recent summary");
            page.locator("#recent li input").first().check();
            page.locator("#recent li input").last().check();
            assertThat(page.locator("#recent .comparison")).isVisible();
            requireNone(page, "recent analyses");

            page.fill("[name=window]", "2");
            page.click("#analyse");
            assertThat(page.locator("#error-window")).hasText("Only integers larger than 2");
            requireNone(page, "wrong inputs");

            page.navigate(LINK.replace("/analysis", "/losses") + "&trade=3");
            assertThat(page.locator("#losses svg")).isVisible();
            requireNone(page, "losses of a trade");

            page.navigate(LINK.replace("/analysis", "/grading"));
            assertThat(page.locator(".grade-level").first()).isVisible();
            requireNone(page, "grading");

            page.navigate("/api");
            assertThat(page.locator("#swagger-ui .opblock").first()).isVisible();
            requireNone(page, "API");

            page.navigate("/nowhere");
            assertThat(page.locator("h1")).isVisible();
            requireNone(page, "error");
        }
    }

    @SuppressWarnings("unchecked")
    private void requireNone(Page page, String what) {
        page.evaluate(axe);
        List<String> violations = (List<String>) page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(
                  ({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target}: ${failureSummary}`))""");
        assertThat(violations).as(what).isEmpty();
    }
}
