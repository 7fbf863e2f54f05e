package io.tradeanalysis.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The chromium of this machine, and what its pages complain of or ask other hosts for. */
final class Chromium implements AutoCloseable {

    /** A busy machine is nobody's mistake. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final URI address;
    private final List<String> complaints = new ArrayList<>();

    Chromium(URI address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A fresh page of a visitor whom nobody knows. */
    Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(address.toString()));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onRequest(request -> {
            URI uri = URI.create(request.url().split("[?#]", 2)[0]);
            if (!"data".equals(uri.getScheme())
                    && !"blob".equals(uri.getScheme())
                    && !address.getAuthority().equals(uri.getAuthority())) {
                complaints.add("request to another host: " + request.url());
            }
        });
        return page;
    }

    /** Errors and warnings of all pages, and requests to other hosts, since it was asked last. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no chromium on the PATH: install Debian's package chromium"));
    }
}
