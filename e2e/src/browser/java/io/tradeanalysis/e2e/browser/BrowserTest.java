package io.tradeanalysis.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tradeanalysis.e2e.Product;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser beside the product, for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedProduct.class)
abstract class BrowserTest {

    /** An analysis that takes no time. */
    static final String LINK =
            "/analysis?asset=AMZN&movingAverage=100&window=500&samples=1000&resources=2&compute=ec2&seed=42";

    /** One with fewer trades, for what looks at every element of a page. */
    static final String FEW_TRADES = LINK.replace("movingAverage=100&window=500", "movingAverage=200&window=1000");

    private static final Path PICTURES = Path.of("target", "pictures");

    Chromium chromium;

    @BeforeAll
    void start(Product product) {
        chromium = new Chromium(product.address());
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Browser.NewContextOptions desktop(ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(1440, 900).setColorScheme(scheme);
    }

    /** Takes a picture of the whole page, to be looked at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
