package io.tradeanalysis.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every strategy, model and further setting, from the form to its figures. */
class FormTest extends PageTest {

    @ParameterizedTest
    @CsvSource({
        "sma-cross, movingAverage",
        "dual-sma, fastSma slowSma",
        "ema-cross, fastEma slowEma",
        "rsi, rsiPeriod oversold overbought",
        "bollinger, bandPeriod bandWidth",
        "donchian, channelPeriod",
    })
    void shouldShowAndSubmitTheChosenStrategysParametersOnly(String strategy, String parameters) {
        page.navigate("/");
        page.selectOption("[name=strategy]", strategy);

        assertThat(page.locator(".parameters input:visible")).hasCount(parameters.split(" ", -1).length);
        for (String parameter : parameters.split(" ", -1)) {
            assertThat(page.locator("[name=%s]".formatted(parameter))).isVisible();
        }
        page.selectOption("[name=asset]", "AMZN");
        page.fill("[name=samples]", "1000");
        page.click("#analyse");

        assertThat(page.locator("#result[data-strategy='%s']".formatted(strategy)))
                .isVisible();
        assertThat(page.locator("#trades tbody tr").first()).isVisible();
        assertThat(page.locator("#chart[data-ready=true] canvas").first()).isVisible();
        assertThat(names(page.url())).doesNotContainAnyElementsOf(otherParameters(parameters));
        picture("strategy-" + strategy + "-dark");
    }

    @ParameterizedTest
    @CsvSource({
        "normal, Normal",
        "student-t, Student-t",
        "bootstrap, Bootstrap",
        "filtered-historical, Filtered historical",
    })
    void shouldSayTheModelAndTheHorizonBesideTheFigures(String model, String label) {
        page.navigate(LINK);
        page.selectOption("[name=model]", model);
        page.fill("[name=horizon]", "10");

        page.click("#analyse");

        assertThat(page.locator("#result[data-model='%s'][data-horizon='10']".formatted(model)))
                .isVisible();
        assertThat(page.locator("#kpi-var-95 .detail")).containsText("10 bars, " + label);
        assertThat(page.locator("#question")).containsText(label + " returns over 10 bars");
        assertThat(page).hasURL(Pattern.compile("horizon=10"));
        picture("model-" + model + "-dark");
    }

    @Test
    void shouldTakeMoneyFillAndCosts() {
        page.navigate(LINK);
        page.click("details.more summary");
        page.fill("[name=amount]", "10,000");
        page.selectOption("[name=fill]", "next-open");
        page.fill("[name=costBasisPoints]", "5");

        page.click("#analyse");

        assertThat(page.locator("#trades th[data-column=Costs]")).isVisible();
        assertThat(page.locator("#trades th[data-column=Units]")).isVisible();
        assertThat(page.locator("#question")).containsText("filled at the next open, costs of 5 basis points a side");
        assertThat(page).hasURL(Pattern.compile("amount=10000.*fill=next-open.*costBasisPoints=5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount=10000", "fill=next-open", "costBasisPoints=5", "confidences=0.9"})
    void shouldOpenMoreSettingsThatALinkChanges(String input) {
        page.navigate(LINK + "&" + input);

        assertThat(page.locator("[name=costBasisPoints]")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"DARK, 1440", "LIGHT, 1440", "LIGHT, 360"})
    void shouldSayWhatALinkHasThatThePageDoesNotKnowUntilThereIsAnotherResult(ColorScheme scheme, int width) {
        try (Page opened = chromium.open(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            opened.navigate(
                    LINK + "&assset=BABA&utm_source=mail&cost=" + "5".repeat(100) + "&" + "w".repeat(60) + "=1");
            assertThat(opened.locator("#left-out"))
                    .hasText("The link has fields this page does not know; they were left out: assset, cost, "
                            + "w".repeat(40) + "…");
            assertThat((int) opened.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            picture(opened, "left-out-%s-%d".formatted(scheme.name().toLowerCase(Locale.ROOT), width));

            opened.fill("[name=window]", "250");
            opened.click("#analyse");

            assertThat(opened).hasURL(Pattern.compile("window=250"));
            assertThat(opened.locator("#left-out")).hasCount(0);
        }
    }

    @Test
    void shouldMarkWrongParametersAndOpenWhatHidesAWrongField() {
        page.navigate("/");
        page.selectOption("[name=strategy]", "dual-sma");
        page.fill("[name=fastSma]", "60");
        page.fill("[name=slowSma]", "50");
        page.click("details.more summary");
        page.fill("[name=costBasisPoints]", "5000");
        page.click("details.more summary");

        page.click("#analyse");

        assertThat(page.locator("#error-slowSma")).hasText("Only integers larger than fastSma, 60");
        assertThat(page.locator("#error-costBasisPoints")).hasText("Only integers between 0 and 1,000");
        assertThat(page.locator("[name=costBasisPoints]")).isVisible();
        assertThat(page.locator("[name=slowSma]")).isFocused();
        assertThat(page.locator("[name=fastSma]")).hasValue("60");
    }

    @Test
    void shouldSwitchStrategiesByKeyboard() {
        page.navigate("/");
        page.focus("[name=strategy]");

        page.keyboard().type("RSI");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");

        assertThat(page.locator("[name=strategy]")).hasValue("rsi");
        assertThat(page.locator("[name=rsiPeriod]")).isFocused();
    }

    @Test
    void shouldGoBackToTheStrategyBefore() {
        page.navigate(LINK);
        page.selectOption("[name=strategy]", "donchian");
        page.click("#analyse");
        assertThat(page.locator("#result[data-strategy=donchian]")).isVisible();

        page.goBack();

        assertThat(page.locator("#result[data-strategy=sma-cross]")).isVisible();
        assertThat(page.locator("[name=strategy]")).hasValue("sma-cross");
        assertThat(page.locator("[name=movingAverage]")).isVisible();
    }

    @Test
    void shouldSwitchStrategiesWithoutJavaScript() {
        try (Page plain = chromium.open(desktop(ColorScheme.DARK).setJavaScriptEnabled(false))) {
            plain.navigate("/");
            plain.selectOption("[name=strategy]", "rsi");
            assertThat(plain.locator("[name=rsiPeriod]")).isVisible();
            assertThat(plain.locator("[name=movingAverage]")).isHidden();
            plain.fill("[name=samples]", "1000");
            plain.click("#analyse");

            assertThat(plain.locator("#result[data-strategy=rsi]")).isVisible();
            assertThat(plain.locator("[name=rsiPeriod]")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sma-cross", "rsi", "bollinger"})
    void shouldNotOverflowAPhone(String strategy) {
        try (Page phone = chromium.open(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setColorScheme(ColorScheme.LIGHT)
                .setHasTouch(true)
                .setIsMobile(true))) {
            phone.navigate(
                    LINK + "&strategy=" + strategy + "&model=student-t&horizon=10&amount=10000&costBasisPoints=5");
            assertThat(phone.locator("#chart[data-ready=true]")).isVisible();

            assertThat((int) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            picture(phone, "strategy-%s-light-360".formatted(strategy));
        }
    }

    private static List<String> names(String url) {
        return Arrays.stream(url.substring(url.indexOf('?') + 1).split("&", -1))
                .map(pair -> pair.substring(0, pair.indexOf('=')))
                .toList();
    }

    private List<String> otherParameters(String own) {
        Locator inputs = page.locator(".parameters input");
        return inputs.all().stream()
                .map(input -> input.getAttribute("name"))
                .filter(name -> !List.of(own.split(" ", -1)).contains(name))
                .toList();
    }
}
