package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.tradeanalysis.e2e.GeneratedPrices;
import io.tradeanalysis.e2e.OriginalPrices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of the user's own, from its choice to its chart, with scripts and without. */
class OwnPricesPageTest extends BrowserTest {

    /** Of the original's prices with the inputs of the link. */
    private static final int TRADES = 146;

    @AfterEach
    void requireNoComplaints() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldAnalyseTheChosenFile(boolean scripts) {
        Page page = choose(scripts, "My fund.csv", GeneratedPrices.csv(600, 3));

        page.click("#analyse-own");

        assertThat(page.locator("#chart-title")).hasText("My fund Daily Chart");
        assertThat(page.locator("#trades tbody tr").first()).isVisible();
        assertThat(page.locator("#own-prices-gone")).isVisible();
        assertThat(page.locator("#permalink")).hasCount(0);
        if (scripts) {
            assertThat(page.locator("#chart[data-ready=true] canvas").first()).isVisible();
        }
        page.context().close();
    }

    /** With scripts the file goes along by itself, without them it is chosen again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldGiveFilesOfTheResultThatAreAsThoseOfTheAsset(boolean scripts) throws IOException {
        try (Page page = analysed(scripts)) {
            APIResponse ofTheAsset = page.context().request().get(LINK.replace("/analysis", "/analysis.csv"));
            String fingerprint = page.locator("#result").getAttribute("data-fingerprint");

            Download csv = page.waitForDownload(() -> page.click("#own-csv"));
            Download json = page.waitForDownload(() -> page.click("#own-json"));
            Download png = page.waitForDownload(() -> page.click("#own-png"));
            Download pdf = page.waitForDownload(() -> page.click("#own-pdf"));

            assertThat(csv.suggestedFilename()).isEqualTo("AMZN-A100-V500-seed42.csv");
            assertThat(Files.readString(csv.path()))
                    .hasLineCount(1 + TRADES)
                    .isEqualTo(ofTheAsset.text().replaceAll("sha256:[0-9a-f]{64}", fingerprint));
            assertThat(Files.readString(json.path())).contains("\"fingerprint\":\"" + fingerprint);
            assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
            assertThat(pdf.suggestedFilename()).matches("AMZN-[0-9a-f]{16}\\.pdf");
            assertThat(Files.readString(pdf.path(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
            assertThat(page.locator("#trades tbody tr")).hasCount(TRADES);
        }
    }

    @Test
    void shouldShowGradingAndLossesOverTheResult() {
        try (Page page = analysed(true)) {
            assertThat(page.locator("#prices-again")).isHidden();

            page.click("#trades tbody tr:nth-child(3) td.signal button");
            Locator dialog = page.locator("#losses-dialog");
            assertThat(dialog.locator("h2")).hasText("Losses of trade 3 of " + TRADES);
            assertThat(dialog.locator(".explain").first()).containsText("AMZN: ");
            dialog.locator(".next").click();
            assertThat(dialog.locator("h2")).hasText("Losses of trade 4 of " + TRADES);
            page.keyboard().press("Escape");
            page.click(".grading-link");

            assertThat(page.locator(".grade-level")).hasCount(2);
            assertThat(page.locator(".grading-plot canvas").first()).isVisible();
            assertThat(page.locator("#trades tbody tr")).hasCount(TRADES);
            picture(page, "own-prices-light");
        }
    }

    @Test
    void shouldShowGradingAndLossesWithoutScripts() {
        try (Page page = analysed(false)) {
            page.click(".grading-link");
            assertThat(page.locator(".grade-level")).hasCount(2);
        }
        try (Page page = analysed(false)) {
            page.click("#trades tbody tr:nth-child(3) td.signal button");
            assertThat(page.locator("h2")).hasText("Losses of trade 3 of " + TRADES);
            assertThat(page.locator(".steps")).hasCount(0);
        }
    }

    /** A result that is shown again, by going back, has its own file, whatever was chosen since. */
    @Test
    void shouldSendTheFileThatAResultIsOf() {
        try (Page page = analysed(true)) {
            page.selectOption("#asset", "AMZN");
            page.click("#analyse");
            assertThat(page.locator("#permalink")).isVisible();
            page.setInputFiles("#prices", file("Other.csv", GeneratedPrices.csv(600, 3)));
            page.goBack();
            assertThat(page.locator("#prices-again")).isHidden();

            Download csv = page.waitForDownload(() -> page.click("#own-csv"));

            assertThat(csv.suggestedFilename()).isEqualTo("AMZN-A100-V500-seed42.csv");
        }
    }

    @Test
    void shouldSayWhyThereIsNoFile() {
        try (Page page = analysed(true)) {
            page.route("**/own-prices.pdf", route -> route.abort());
            page.click("#own-pdf");
            assertThat(page.locator("#own-prices-again .working"))
                    .hasText("Server Down. Please try again in a few minutes.");
            assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("Failed to load resource"));
            assertThat(page.locator("#trades tbody tr")).hasCount(TRADES);
        }
    }

    /** The result of the asset's file, with the inputs of {@link #LINK}. */
    private Page analysed(boolean scripts) {
        Page page = open(scripts);
        page.selectOption("#asset", "(own prices)");
        page.setInputFiles("#prices", OriginalPrices.folder().resolve("AMZN.csv"));
        page.fill("#movingAverage", "100");
        page.fill("#window", "500");
        page.fill("#samples", "1000");
        page.click(".more summary");
        page.fill("#seed", "42");
        page.click("#analyse-own");
        assertThat(page.locator("#trades tbody tr")).hasCount(TRADES);
        if (!scripts) {
            page.setInputFiles("#prices-again", OriginalPrices.folder().resolve("AMZN.csv"));
        }
        return page;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Date;Adj Close~2020-01-02;5                     | The file, line 1: no column Date in the header
            Date,Close~2020-01-02,5                         | The file, line 1: no column Adj Close in the header
            Date,Adj Close~01/02/2020,5~02/02/2020,6        | The file, line 2: every date of the file fits both
            Date,Adj Close~2020-01-02,5~2020-01-03,five     | The file, line 3: price five is no number
            ''                                              | The file, line 1: empty
            """)
    void shouldSayAtTheFileWhatIsWrongWithIt(String csv, String sentence) {
        Page page = choose(true, "Fund.csv", csv.replace('~', '\n'));

        page.click("#analyse-own");

        assertThat(page.locator("#error-prices")).containsText(sentence);
        page.context().close();
    }

    @Test
    void shouldAskForAFile() {
        Page page = open(true);
        page.selectOption("#asset", "(own prices)");
        assertThat(page.locator("#no-quote")).isVisible();
        assertThat(page.locator("#quote")).isHidden();

        page.click("#analyse-own");

        assertThat(page.locator("#error-prices")).hasText("Choose a CSV file");
        page.context().close();
    }

    private Page open(boolean scripts) {
        Page page = chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        page.navigate("/");
        return page;
    }

    private static FilePayload file(String name, String csv) {
        return new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Page choose(boolean scripts, String name, String csv) {
        Page page = open(scripts);
        page.selectOption("#asset", "(own prices)");
        page.setInputFiles("#prices", file(name, csv));
        page.fill("#movingAverage", "20");
        page.fill("#window", "20");
        page.fill("#samples", "1000");
        return page;
    }
}
