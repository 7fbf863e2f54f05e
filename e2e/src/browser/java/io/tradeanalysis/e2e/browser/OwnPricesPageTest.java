package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.tradeanalysis.e2e.GeneratedPrices;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of the user's own, from its choice to its chart, with scripts and without. */
class OwnPricesPageTest extends BrowserTest {

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

        page.click("#analyse-own");

        assertThat(page.locator("#error-prices")).hasText("Choose a CSV file");
        page.context().close();
    }

    @Test
    void shouldStayUsableWithTheLongestFile() {
        Page page = choose(true, "Long.csv", GeneratedPrices.csv(100_000, 4));
        page.fill("#movingAverage", "2000");
        page.fill("#window", "500");
        page.fill("#samples", "1000");

        page.click("#analyse-own");

        assertThat(page.locator("#chart[data-ready=true] canvas").first()).isVisible();
        assertThat(page.locator(".notices")).containsText("of the 100,000 prices");
        assertThat(((Number) page.evaluate("document.getElementById('chart-data').textContent.length")).intValue())
                .isLessThan(1_000_000);
        page.context().close();
    }

    private Page open(boolean scripts) {
        Page page = chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        page.navigate("/");
        return page;
    }

    private Page choose(boolean scripts, String name, String csv) {
        Page page = open(scripts);
        page.selectOption("#asset", "(own prices)");
        page.setInputFiles("#prices", new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.fill("#movingAverage", "20");
        page.fill("#window", "20");
        page.fill("#samples", "1000");
        return page;
    }
}
