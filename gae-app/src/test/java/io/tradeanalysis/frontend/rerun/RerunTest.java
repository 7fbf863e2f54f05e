package io.tradeanalysis.frontend.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.fake.CannedResult;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningSite.class)
class RerunTest {

    private static final String INPUTS = "/analysis?" + Site.GOLDEN;
    private static final String CLAIM = "&fingerprint=3fa9c13fa9c13fa9&engine=1&pricesSha256=5d0f1e5d0f1e5d0f";
    private static final String SAME = "same: Same result as when this link was made.";
    private static final String OTHER = "0123456789abcdef".repeat(4);
    private static final Pattern SAID = Pattern.compile("id=\"rerun\" class=\"rerun (\\w+)\">([^<]*)<");

    @Test
    void shouldSayNothingOfALinkThatClaimsNothing(Site site) {
        assertThat(said(site, INPUTS)).isEmpty();
    }

    @Test
    void shouldOfferLinksThatGiveTheSameResult(Site site) {
        String ofPage = match(site.page(INPUTS).body(), Pattern.compile("id=\"permalink\" href=\"([^\"]*)\""))
                .group(1)
                .replace("&amp;", "&");
        String ofApi = JsonMapper.shared()
                .readTree(site.analyse("""
                        {"asset":"AMZN","movingAverage":500,"window":1000,"samples":100000,"resources":2,"compute":"ec2","seed":42}""").body())
                .path("link")
                .asString();

        assertThat(ofPage).isEqualTo(INPUTS + CLAIM).isEqualTo(ofApi);
        assertThat(said(site, ofPage)).hasValue(SAME);
    }

    @Test
    void shouldSayItInTheStreamToo(Site site) {
        String link = INPUTS.replace("/analysis?", "/analysis/events?") + CLAIM;

        assertThat(said(site, link)).hasValue(SAME);
    }

    @Test
    void shouldTakeWholeDigestsToo(Site site) {
        String fingerprint = "sha256:" + "3fa9c1".repeat(10) + "0b7e";
        String prices = "5d0f1e".repeat(10) + "abcd";

        assertThat(said(site, INPUTS + "&fingerprint=" + fingerprint + "&engine=1&pricesSha256=" + prices))
                .hasValue(SAME);
        assertThat(said(
                        site,
                        INPUTS + "&fingerprint=" + fingerprint.replace("0b7e", "0b7f") + "&engine=1&pricesSha256="
                                + prices))
                .hasValueSatisfying(text -> assertThat(text).startsWith("defect: "));
    }

    @Test
    void shouldSayThatThePricesHaveChanged(Site site) {
        String link = INPUTS + CLAIM;

        now(site, result -> with(result, "1", OTHER, OTHER));

        assertThat(said(site, link))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith(
                                "changed: Since this link was made the prices of AMZN have changed (now 3,776, from ")
                        .doesNotContain("engine"));
    }

    @Test
    void shouldSayThatTheEngineHasChanged(Site site) {
        String link = INPUTS + CLAIM;

        now(site, result -> with(result, "2", result.pricesSha256(), OTHER));

        assertThat(said(site, link))
                .hasValue("changed: Since this link was made the engine has changed (1 → 2). The figures may differ.");
    }

    @Test
    void shouldSayThatBothHaveChanged(Site site) {
        String link = INPUTS + CLAIM;

        now(site, result -> with(result, "2", OTHER, OTHER));

        assertThat(said(site, link))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("changed: Since this link was made the prices of AMZN have changed (now ")
                        .endsWith(", and the engine has changed (1 → 2). The figures may differ."));
    }

    @Test
    void shouldCallItADefectWhereNothingExplainsTheDifference(Site site) {
        String link = INPUTS + CLAIM;

        now(site, result -> with(result, "1", result.pricesSha256(), OTHER));

        assertThat(said(site, link))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("defect: ")
                        .contains("neither prices nor engine have changed", "this is a defect: please report it"));
    }

    @Test
    void shouldNotCallItADefectWhereOpeningPricesMayHaveChanged(Site site) {
        String link = INPUTS + "&fill=next-open" + CLAIM;

        now(site, result -> with(result, "1", result.pricesSha256(), OTHER));

        assertThat(said(site, link))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("changed: ").contains("the opening prices of AMZN"));
    }

    @ParameterizedTest
    @CsvSource({
        "'&fingerprint=3fa9c13fa9c13fa9&engine=1&pricesSha256=5d0f1e5', no readable pricesSha256",
        "'&fingerprint=3fa9c13fa9c13fa9', no readable engine and no readable pricesSha256",
        "'&fingerprint=zz&engine=1&pricesSha256=5d0f1e5d0f1e5d0f', no readable fingerprint",
        "'&engine=%3Cscript%3E', no readable fingerprint and no readable engine and no readable pricesSha256",
        "'&fingerprint=3fa9c13fa9c13fa9&fingerprint=1&engine=1&pricesSha256=5d0f1e5d0f1e5d0f', no readable fingerprint",
    })
    void shouldRunWhereTheClaimIsGarbled(String claim, String sentence, Site site) {
        assertThat(said(site, INPUTS + claim))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("unknown: This link has " + sentence + ", so whether the result is the same")
                        .endsWith("The analysis has run as it says."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void shouldGiveDownloadsWhateverTheLinkClaims(String type, Site site) {
        assertThat(site.get(INPUTS.replace("/analysis?", "/analysis." + type + "?") + CLAIM)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void now(Site site, UnaryOperator<AnalysisResult> change) {
        site.worker()
                .follow(Scripts.result(
                        request -> change.apply(CannedResult.of(request, Scripts.PRICES, "USD", List.of()))));
    }

    private static AnalysisResult with(AnalysisResult result, String engine, String prices, String fingerprint) {
        return new AnalysisResult(
                result.request(),
                result.currency(),
                result.trades(),
                result.summary(),
                result.series(),
                result.performance(),
                result.measured(),
                result.notices(),
                engine,
                prices,
                "sha256:" + fingerprint);
    }

    private static Matcher match(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher;
    }

    private static Optional<String> said(Site site, String link) {
        Matcher matcher = SAID.matcher(site.page(link).body());
        return matcher.find() ? Optional.of(matcher.group(1) + ": " + matcher.group(2)) : Optional.empty();
    }
}
