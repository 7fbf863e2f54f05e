package io.tradeanalysis.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports of a result: files that a browser keeps, with scripts and without, and opens from where it kept them. */
class ReportTest extends BrowserTest {

    private final Axe axe = new Axe();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldBeKeptAsFiles(boolean scripts) throws IOException {
        try (Page page = chromium.open(desktop(ColorScheme.LIGHT).setJavaScriptEnabled(scripts))) {
            page.navigate(FEW_TRADES);

            Download pdf = page.waitForDownload(() -> page.click("#report-pdf"));
            Download html = page.waitForDownload(() -> page.click("#report-html"));

            assertThat(pdf.suggestedFilename()).matches("AMZN-[0-9a-f]{16}\\.pdf");
            assertThat(html.suggestedFilename()).matches("AMZN-[0-9a-f]{16}\\.html");
            assertThat(Files.readString(pdf.path(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    /** Nothing is asked for but the file itself. */
    @ParameterizedTest
    @CsvSource({"DARK, 1200", "LIGHT, 1200", "DARK, 360", "LIGHT, 360"})
    void shouldOpenFromItsFile(ColorScheme scheme, int width, @TempDir Path folder) {
        try (Page page = chromium.open(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            page.navigate(FEW_TRADES);
            Path file = folder.resolve("report.html");
            page.waitForDownload(() -> page.click("#report-html")).saveAs(file);
            assertThat(chromium.complaints()).isEmpty();

            page.navigate(file.toUri().toString());

            assertThat(page.title()).isEqualTo("Risk report: AMZN");
            assertThat(page.evaluate("[...document.images].map(image => image.naturalWidth > 0).join()"))
                    .isEqualTo("true,true,true");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            axe.requireNone(page, "report");
            assertThat(chromium.complaints()).containsExactly("request to another host: " + file.toUri());
            picture(page, "report-%s-%d".formatted(scheme.name().toLowerCase(Locale.ROOT), width));
        }
    }
}
