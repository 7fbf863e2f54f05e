package io.tradeanalysis.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tradeanalysis.frontend.fake.CannedResult;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningSite.class)
class ResultPageTest {

    private static final String LINK = "/analysis?" + Site.GOLDEN;

    @Test
    void shouldSayWhatWasAnalysed(Site site) {
        String page = site.page(LINK + "&strategy=rsi&model=student-t&horizon=10&fill=next-open&costBasisPoints=5")
                .body();

        assertThat(page)
                .contains("AMZN: RSI 14 leaves 30 or 70, filled at the next open, costs of 5 basis points a side."
                        + " Risk: Student-t returns over 10 bars, from V = 1,000 prices, S = 100,000 samples a trade.")
                .contains("mean a trade, 10 bars, Student-t")
                .contains("a loss positive, over 10 bars, Student-t returns, USD")
                .contains("VaR 95 %", "Avg. ES 99 %", ", after costs of $");
    }

    @Test
    void shouldShowOnlyColumnsThatMatter(Site site) {
        assertThat(site.page(LINK).body())
                .contains("data-column=\"P&amp;L\"")
                .doesNotContain("data-column=\"Costs\"", "data-column=\"Units\"", "id=\"fits\"");
        assertThat(site.page(LINK + "&amount=10000&costBasisPoints=5&model=student-t")
                        .body())
                .contains("data-column=\"Costs\"", "data-column=\"Units\"", "Over 1 bar, Student-t, USD 10,000 a trade")
                .contains("Fitted models (Student-t)", ">degrees</th>", ">4.1</td>");
    }

    @Test
    void shouldSayWhyATradeHasNoFiguresAndHowManyHaveNone(Site site) {
        String page = site.page(LINK + "&model=filtered-historical").body();

        assertThat(page)
                .contains("title=\"" + CannedResult.UNFIT + "\" colspan=\"4\">" + CannedResult.UNFIT)
                .containsPattern("mean a trade, 1 bar, Filtered historical; \\d+ of \\d+ trades have no figure")
                .containsPattern("±[\\d.,]+ \\d+ without")
                .contains("id=\"trades\"", "VaR 95 %");
    }

    @Test
    void shouldShowTheStrategyBesideBuyingAndHolding(Site site) {
        String page = site.page(LINK).body();

        assertThat(row(page, "total-return")).contains(">−25.0 %<", "data-value=\"-0.25\"", ">+1,250 %<");
        assertThat(row(page, "sharpe")).contains(">0.56<");
        assertThat(row(page, "profit-factor")).contains("title=\"no trade lost\">–<");
        assertThat(page).contains("No Profit factor: no trade lost.");
    }

    /** Each measure has a button that opens its explanation. */
    @Test
    void shouldExplainEachMeasure(Site site) {
        String page = site.page(LINK).body();
        Matcher measures = Pattern.compile("<tr data-id=\"([a-z-]+)\">").matcher(page);

        assertThat(measures.results().map(found -> found.group(1)))
                .hasSize(12)
                .allSatisfy(id -> assertThat(page)
                        .contains(
                                "popovertarget=\"term-" + id + "\"",
                                "<div id=\"term-" + id + "\" class=\"term\" popover>"));
    }

    @Test
    void shouldGiveTheChartTheEquityFromTheFirstTradeOn(Site site) {
        JsonNode chart = chart(site.page(LINK).body());

        JsonNode equity = chart.path("equity");
        assertThat(equity.size()).isBetween(1, Scripts.PRICES - 1_000);
        assertThat(equity.get(0).asDouble())
                .isCloseTo(1_000 * chart.path("trades").get(0).path("price").asDouble(), withinPercentage(0.001));
    }

    private static String row(String page, String id) {
        Matcher row = Pattern.compile("<tr data-id=\"" + id + "\">.*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).as(id).isTrue();
        return row.group();
    }

    @Test
    void shouldLinkToWhatIsNotTheDefault(Site site) {
        String page = site.page(LINK + "&strategy=dual-sma&fastSma=20&slowSma=200&model=bootstrap&horizon=1&amount=500"
                        + "&fill=signal-close")
                .body();

        assertThat(page)
                .contains(
                        "href=\"/analysis?asset=AMZN&amp;fastSma=20&amp;window=1000&amp;samples=100000&amp;resources=2"
                                + "&amp;compute=ec2&amp;seed=42&amp;amount=500&amp;model=bootstrap&amp;strategy=dual-sma&amp;fingerprint=");
    }

    @Test
    void shouldGiveTheChartTheLinesOverThePrices(Site site) {
        JsonNode chart = chart(site.page(LINK + "&strategy=bollinger").body());

        assertThat(chart.path("lines")
                        .valueStream()
                        .map(line -> line.path("name").asString()))
                .containsExactly("SMA 20", "Upper band", "Lower band");
        for (JsonNode line : chart.path("lines")) {
            assertThat(line.path("index").asBoolean()).isFalse();
            assertThat(line.path("values").size()).isEqualTo(Scripts.PRICES - 19);
        }
    }

    @Test
    void shouldGiveTheChartAnIndexWithItsLevelsForAPaneOfItsOwn(Site site) {
        String page = site.page(LINK + "&strategy=rsi&rsiPeriod=20&oversold=25").body();

        JsonNode lines = chart(page).path("lines");
        assertThat(lines.valueStream().map(line -> line.path("name").asString()))
                .containsExactly("RSI 20", "Oversold 25", "Overbought 70");
        assertThat(lines.valueStream().map(line -> line.path("index").asBoolean()))
                .containsOnly(true);
        assertThat(lines.get(0).path("values").valueStream().mapToDouble(JsonNode::asDouble))
                .allMatch(value -> value >= 0 && value <= 100);
        assertThat(page).contains("with RSI 20, Oversold 25, Overbought 70 and");
    }

    private static JsonNode chart(String page) {
        Matcher island = Pattern.compile("id=\"chart-data\">([^<]*)</script>").matcher(page);
        assertThat(island.find()).isTrue();
        return new JsonMapper().readTree(island.group(1));
    }
}
