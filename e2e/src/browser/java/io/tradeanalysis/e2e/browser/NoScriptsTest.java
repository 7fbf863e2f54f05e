package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts draw and ask for comes as pictures and by a button where there are none. */
class NoScriptsTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"DARK, 1440", "LIGHT, 1440", "LIGHT, 360"})
    void shouldShowTheChartAndTheExceptionsAsPictures(ColorScheme scheme, int width) {
        try (Page page = open(scheme, width)) {
            page.navigate(LINK);
            requirePicture(page, "/analysis.png", scheme);

            page.click(".grading-link");
            requirePicture(page, "/grading.png", scheme);
            picture(page, "no-script-grading-%s-%d".formatted(name(scheme), width));
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void requirePicture(Page page, String path, ColorScheme scheme) {
        Locator image = page.locator("noscript img");
        assertThat(image).isVisible();
        assertThat(image).hasJSProperty("complete", true);
        assertThat((int) image.evaluate("image => image.naturalWidth"))
                .as("a broken picture is complete, too")
                .isPositive();
        assertThat((String) image.evaluate("image => image.currentSrc")).contains(path, "theme=" + name(scheme));
    }

    @ParameterizedTest
    @CsvSource({"DARK, 1440", "LIGHT, 1440", "LIGHT, 360"})
    void shouldQuoteByAButton(ColorScheme scheme, int width) {
        try (Page page = open(scheme, width)) {
            page.navigate("/");
            assertThat(page.locator("#quote")).isHidden();
            page.fill("[name=window]", "500");
            page.fill("[name=samples]", "1000");

            page.click("#ask-quote");

            assertThat(page.locator("#quote")).hasText(Pattern.compile("^Expected: \\d+ trades · EC2 .+ · Lambda "));
            assertThat(page.locator("[name=window]")).hasValue("500");
            picture(page, "no-script-quote-%s-%d".formatted(name(scheme), width));
            page.selectOption("#asset", "(own prices)");
            assertThat(page.locator("#ask-quote")).isHidden();
            assertThat(page.locator("#quote")).isHidden();
            assertThat(page.locator("#no-quote")).isVisible();
            picture(page, "no-script-own-prices-%s-%d".formatted(name(scheme), width));
            page.selectOption("#asset", "AMZN");
            page.click("#analyse");
            assertThat(page.locator("#result")).isVisible();
            assertThat(page.locator("#left-out")).hasCount(0);
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private Page open(ColorScheme scheme, int width) {
        return chromium.open(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    }

    private static String name(ColorScheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT);
    }
}
