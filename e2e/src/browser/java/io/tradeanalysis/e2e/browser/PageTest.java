package io.tradeanalysis.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A page of its own for each test, dark and on a desk, of which the browser must not complain. */
abstract class PageTest extends BrowserTest {

    Page page;

    @BeforeEach
    void open() {
        page = chromium.open(desktop(ColorScheme.DARK));
    }

    @AfterEach
    void close() {
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    void picture(String name) {
        picture(page, name);
    }
}
