package io.tradeanalysis.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.StrategyName;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSite.class)
class FormPageTest {

    static final List<String> INPUTS = FieldNames.ALL;

    private static final String LINK = "/analysis?" + Site.GOLDEN;

    @ParameterizedTest
    @FieldSource("INPUTS")
    void shouldHaveEveryInputWithAPlaceForWhatIsWrongAndAnExplanation(String field, Site site) {
        String page = site.page("/").body();

        assertThat(page).contains("name=\"" + field + "\"", "id=\"error-" + field + "\"");
        if (!field.equals(FieldNames.ASSET)) {
            assertThat(page).contains("popovertarget=\"term-" + field + "\"", "<div id=\"term-" + field + "\"");
        }
    }

    @Test
    void shouldOfferOneClickWithTheDefaults(Site site) {
        String page = site.page("/").body();

        assertThat(page)
                .contains("<option value=\"sma-cross\" selected=\"selected\">SMA crossover</option>")
                .contains("<option value=\"normal\" selected=\"selected\">Normal</option>")
                .contains("<option value=\"signal-close\" selected=\"selected\">Close of the signal</option>")
                .contains("<details class=\"more\">");
        assertThat(value(page, "horizon")).isEqualTo("1");
        assertThat(value(page, "costBasisPoints")).isEqualTo("0");
        assertThat(value(page, "amount")).isEmpty();
        assertThat(value(page, "bandWidth")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void shouldShowEachStrategysParameters(StrategyName strategy, Site site) {
        String style = site.get(styleSheet(site)).body();

        assertThat(site.page("/").body()).contains("data-strategy=\"" + strategy.wireName() + "\"");
        assertThat(style)
                .contains("form:has(#strategy option[value=\"" + strategy.wireName() + "\"]:checked) .parameters."
                        + strategy.wireName());
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepTheChosenStrategy(StrategyName strategy, Site site) {
        String page = site.page(LINK + "&strategy=" + strategy.wireName()).body();

        assertThat(page)
                .containsPattern("<option value=\"" + strategy.wireName() + "\" selected=\"selected\">")
                .contains("data-strategy=\"" + strategy.wireName() + "\"", "id=\"trades\"");
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepTheChosenModelAndSayItBesideTheFigures(Model model, Site site) {
        String page =
                site.page(LINK + "&model=" + model.wireName() + "&horizon=10").body();

        Matcher option = Pattern.compile("<option value=\"" + model.wireName() + "\" selected=\"selected\">([^<]+)<")
                .matcher(page);
        assertThat(option.find()).isTrue();
        assertThat(page)
                .contains("data-model=\"" + model.wireName() + "\"", "data-horizon=\"10\"")
                .contains("Risk: " + option.group(1) + " returns over 10 bars")
                .contains("Over 10 bars, " + option.group(1) + ", 1,000 units, in USD, losses positive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"units=5", "amount=10000", "fill=next-open", "costBasisPoints=5", "confidences=0.9", "fill=x"})
    void shouldOpenMoreSettingsThatAreNotAsUsual(String input, Site site) {
        assertThat(site.page(LINK + "&" + input).body()).contains("<details class=\"more\" open=\"open\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units=1000", "amount=", "fill=signal-close", "costBasisPoints=0", "model=bootstrap"})
    void shouldKeepMoreSettingsFoldedWhereNothingInThemIsUnusual(String input, Site site) {
        assertThat(site.page(LINK + "&" + input).body()).contains("<details class=\"more\">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strategy=dual-sma&fastSma=60&slowSma=50 | slowSma | 50",
                "strategy=ema-cross&fastEma=x | fastEma | x",
                "strategy=rsi&oversold=60 | oversold | 60",
                "strategy=bollinger&bandWidth=2.555 | bandWidth | 2.555",
                "strategy=donchian&channelPeriod=1 | channelPeriod | 1",
                "horizon=251 | horizon | 251",
                "units=7&amount=5 | amount | 5",
                "costBasisPoints=-1 | costBasisPoints | -1"
            })
    void shouldMarkAWrongInputAndKeepIt(String inputs, String field, String typed, Site site) {
        HttpResponse<String> answer = site.page(LINK + "&" + inputs);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .containsPattern("name=\"" + field + "\"[^>]*aria-invalid=\"true\"[^>]*autofocus")
                .containsPattern("id=\"error-" + field + "\">(Only|Either) ");
        assertThat(value(answer.body(), field)).isEqualTo(typed);
        assertThat(answer.body().split("aria-invalid=\"true\"", -1)).hasSize(2);
    }

    @Test
    void shouldOfferAnAverageToThoseWhoComeFromAnotherStrategy(Site site) {
        String link = "/analysis?asset=AMZN&window=1000&samples=1000&resources=2&compute=ec2&strategy=rsi";

        assertThat(value(site.page(link).body(), "movingAverage")).isEqualTo("100");
        assertThat(value(site.page(link.replace("rsi", "sma-cross")).body(), "movingAverage"))
                .isEmpty();
    }

    private static String value(String page, String field) {
        Matcher input =
                Pattern.compile("<input[^>]* name=\"" + field + "\"[^>]*>").matcher(page);
        assertThat(input.find()).as(field).isTrue();
        Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group());
        return value.find() ? value.group(1) : "";
    }

    private static String styleSheet(Site site) {
        Matcher link = Pattern.compile("href=\"([^\"]*/app.css)\"")
                .matcher(site.page("/").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
