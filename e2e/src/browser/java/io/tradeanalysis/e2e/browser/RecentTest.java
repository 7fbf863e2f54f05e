package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links that say what their result was, and the analyses that a browser keeps. */
class RecentTest extends PageTest {

    /** As many as a browser keeps. */
    private static final int KEPT = 20;

    @Test
    void shouldSayThatALinkOpenedAgainGivesTheSameResult() {
        page.navigate("/");
        page.click("#analyse");
        assertThat(page.locator("#result")).isVisible();
        assertThat(page.locator("#rerun")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("&fingerprint=[0-9a-f]{16}&engine=[^&]+&pricesSha256=[0-9a-f]{16}$"));

        page.reload();

        assertThat(page.locator("#rerun.same")).hasText("Same result as when this link was made.");
        assertThat(page).hasURL(Pattern.compile("&fingerprint="));
    }

    @Test
    void shouldSayWhatHasChanged() {
        page.navigate(LINK + "&fingerprint=0123456789abcdef&engine=0&pricesSha256=0123456789abcdef");

        assertThat(page.locator("#rerun.changed")).containsText("the prices of AMZN have changed");
        assertThat(page.locator("#rerun.changed")).containsText("the engine has changed (0 → ");
        assertThat(page).hasURL(Pattern.compile("&fingerprint=0123456789abcdef"));
        picture("rerun-changed-dark");
    }

    @Test
    void shouldKeepNothingBeforeTheFirstAnalysis() {
        page.navigate("/");

        assertThat(page.locator("#recent")).isHidden();
    }

    @Test
    void shouldRunAKeptAnalysisAgainByAClick() {
        page.navigate(LINK);
        page.navigate(LINK.replace("seed=42", "seed=43"));
        page.navigate("/");
        page.click("#recent summary");
        assertThat(page.locator("#recent li")).hasCount(2);
        assertThat(page.locator("#recent li").first()).containsText("Total P&L");
        assertThat(page.locator("#recent li").first()).containsText("VaR 95 %");

        page.locator("#recent li a").last().click();

        assertThat(page.locator("#result[data-seed='42']")).isVisible();
        assertThat(page.locator("#rerun.same")).isVisible();
        assertThat(page.locator("[name=window]")).hasValue("500");
        assertThat(page.locator("#recent li")).hasCount(2);
        page.goBack();
        assertThat(page.locator("#welcome")).isVisible();
    }

    @Test
    void shouldSetTwoSideBySideByKeyboard() {
        page.navigate(LINK);
        page.navigate(LINK.replace("window=500", "window=250") + "&model=student-t&confidences=0.9,0.95,0.99");
        page.focus("#recent summary");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.locator("#recent li input").last().focus();
        page.keyboard().press("Space");

        Locator comparison = page.locator("#recent .comparison");
        assertThat(comparison.locator("tbody tr", new Locator.LocatorOptions().setHasText("V window")))
                .containsText("250");
        assertThat(comparison.locator("tbody tr", new Locator.LocatorOptions().setHasText("Model of returns")))
                .hasText(Pattern.compile("Student-t\\s*Normal"));
        assertThat(comparison.locator("tbody tr", new Locator.LocatorOptions().setHasText("VaR 95")))
                .isVisible();
        assertThat(comparison.locator("tbody tr", new Locator.LocatorOptions().setHasText("VaR 99")))
                .hasText(Pattern.compile("VaR 99 %\\s*\\$.+\\$.+"));
        assertThat(comparison.locator("tbody tr", new Locator.LocatorOptions().setHasText("Sharpe ratio")))
                .hasText(Pattern.compile("Sharpe ratio\\s*.*\\d\\.\\d+\\s*.*\\d\\.\\d+"));
        assertThat(comparison.getByText("A average")).hasCount(0);
        picture("recent-dark");
    }

    @Test
    void shouldForgetOneAndAll() {
        page.navigate(LINK);
        page.navigate(LINK.replace("seed=42", "seed=43"));
        page.navigate(LINK.replace("seed=42", "seed=44"));
        page.click("#recent summary");

        page.locator("#recent .remove").first().click();

        assertThat(page.locator("#recent li")).hasCount(2);
        assertThat(page.locator("#recent .remove").first()).isFocused();
        page.click("#recent .clear");
        assertThat(page.locator("#recent")).isHidden();
        page.navigate("/");
        assertThat(page.locator("#recent")).isHidden();
    }

    @Test
    void shouldKeepTheLastTwenty() {
        page.navigate("/");
        page.evaluate("""
                count => localStorage.setItem('trade-analysis.recent', JSON.stringify(
                  Array.from({ length: count }, (_, n) => ({ link: `/analysis?asset=A${n}`, at: n, what: `A${n}`, figures: [] }))))""", KEPT);

        page.navigate(LINK);

        assertThat(page.locator("#recent li")).hasCount(KEPT);
        assertThat(page.locator("#recent li").last()).containsText("A" + (KEPT - 2));
    }

    @Test
    void shouldShowNothingWhereTheBrowserKeepsNothing() {
        page.addInitScript(
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");

        page.navigate(LINK);

        assertThat(page.locator("#chart[data-ready=true]")).isVisible();
        assertThat(page.locator("#recent")).isHidden();
    }

    @Test
    void shouldShowNothingOfWhatItCannotRead() {
        page.navigate("/");
        page.evaluate(
                "localStorage.setItem('trade-analysis.recent', '[{\"link\":\"https://example.com\",\"at\":1}, 7, null')");

        page.reload();

        assertThat(page.locator("#recent")).isHidden();
    }

    @Test
    void shouldStackOnAPhone() {
        try (Page phone = chromium.open(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setColorScheme(ColorScheme.LIGHT)
                .setHasTouch(true)
                .setIsMobile(true))) {
            phone.navigate(LINK);
            phone.navigate(LINK + "&horizon=10&fill=next-open");
            phone.click("#recent summary");
            phone.locator("#recent li input").first().check();
            phone.locator("#recent li input").last().check();

            assertThat(phone.locator("#recent .comparison")).isVisible();
            assertThat((int) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            picture(phone, "recent-light-360");
        }
    }

    @Test
    void shouldQuoteBeforeARunAndBillAfterIt() {
        Pattern quote = Pattern.compile(
                "^Expected: \\d+ trades · EC2 .+, \\$0\\.0\\d+ · Lambda .+, \\$0\\.0\\d+ \\(calculation alone, by AWS us-west-1 list prices of .+\\)$");
        page.navigate("/");
        assertThat(page.locator("#quote")).hasText(quote);
        page.fill("[name=samples]", "12 cows");
        assertThat(page.locator("#quote")).isEmpty();
        page.fill("[name=samples]", "1,000,000");
        page.fill("[name=horizon]", "10");
        assertThat(page.locator("#quote")).hasText(Pattern.compile("EC2 \\d+(\\.\\d)? m?s"));
        page.fill("[name=horizon]", "1");
        page.fill("[name=window]", "1000000");
        assertThat(page.locator("#quote")).hasText("Expected: no trades, so nothing to simulate");
        page.fill("[name=window]", "500");

        page.click("#analyse");

        assertThat(page.locator("#result .facts"))
                .containsText(Pattern.compile("ms of processors: \\$0\\.0\\d+ by AWS us-west-1 list prices"));
        assertThat(page.locator("#quote")).hasText(quote);
        assertThat(page.locator("#quote").textContent())
                .startsWith("Expected: %s trades ·"
                        .formatted(page.locator("#result").getAttribute("data-trades")));
    }
}
