package io.tradeanalysis.frontend.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other sites can have done with a visitor's browser. */
@ExtendWith(RunningSite.class)
class FetchSiteTest {

    private static final String INPUTS = """
            {"asset":"AMZN","movingAverage":500,"window":1000,"samples":1000,"resources":2,"compute":"ec2","seed":42}""";

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void shouldComputeNothingForThem(String from, Site site) {
        int before = site.worker().analyses();

        HttpResponse<String> posted = site.analyse(INPUTS, "Sec-Fetch-Site", from, "Sec-Fetch-Mode", "no-cors");
        HttpResponse<String> embedded = site.get(
                "/analysis?" + Site.GOLDEN,
                "Sec-Fetch-Site",
                from,
                "Sec-Fetch-Mode",
                "navigate",
                "Sec-Fetch-Dest",
                "iframe");
        HttpResponse<String> picture = site.get(
                "/analysis.svg?" + Site.GOLDEN,
                "Sec-Fetch-Site",
                from,
                "Sec-Fetch-Mode",
                "no-cors",
                "Sec-Fetch-Dest",
                "image");

        assertThat(posted.statusCode()).isEqualTo(403);
        assertThat(posted.body()).contains("Pages of other sites can't use this one");
        assertThat(embedded.statusCode()).isEqualTo(403);
        assertThat(picture.statusCode()).isEqualTo(403);
        assertThat(site.worker().analyses()).isEqualTo(before);
    }

    @Test
    void shouldFollowALink(Site site) {
        assertThat(site.get(
                                "/analysis?" + Site.GOLDEN,
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Sec-Fetch-Mode",
                                "navigate",
                                "Sec-Fetch-Dest",
                                "document")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldNotComputeWhatABrowserOnlyGuessesThatSomeoneWillFollow(Site site) {
        assertThat(site.get(
                                "/analysis?" + Site.GOLDEN,
                                "Sec-Purpose",
                                "prefetch;prerender",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Sec-Fetch-Mode",
                                "navigate",
                                "Sec-Fetch-Dest",
                                "document")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void shouldServeItsOwnPages(String from, Site site) {
        assertThat(site.analyse(INPUTS, "Sec-Fetch-Site", from).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldServePrograms(Site site) {
        assertThat(site.analyse(INPUTS).statusCode()).isEqualTo(200);
    }

    /** Of a browser that is too old, or not let, to say more. */
    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example", "https://127.0.0.1", "http://127.0.0.1:1", "null", "", "http://["})
    void shouldComputeNothingForAnotherOrigin(String origin, Site site) {
        int before = site.worker().analyses();

        assertThat(site.analyse(INPUTS, "Origin", origin).statusCode()).isEqualTo(403);
        assertThat(site.get("/analysis.svg?" + Site.GOLDEN, "Origin", origin).statusCode())
                .isEqualTo(403);
        assertThat(site.worker().analyses()).isEqualTo(before);
    }

    @Test
    void shouldComputeForItsOwnOrigin(Site site) {
        String own = "http://" + site.at("/").getAuthority();

        assertThat(site.analyse(INPUTS, "Origin", own).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldKnowItsOwnOriginBehindAProxy(Site site) {
        assertThat(askedBehindAProxy(site, "https://site.example")).isEqualTo(200);
        assertThat(askedBehindAProxy(site, "https://elsewhere.example")).isEqualTo(403);
    }

    /** Pages that refer to nobody have no origin, which their browser tells beside where they come from. */
    @Test
    void shouldBelieveWhereABrowserSaysItComesFromBeforeItsOrigin(Site site) {
        assertThat(site.analyse(INPUTS, "Origin", "null", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.analyse(
                                INPUTS,
                                "Origin",
                                "http://" + site.at("/").getAuthority(),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    private static int askedBehindAProxy(Site site, String origin) {
        return site.analyse(INPUTS, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "site.example", "Origin", origin)
                .statusCode();
    }
}
