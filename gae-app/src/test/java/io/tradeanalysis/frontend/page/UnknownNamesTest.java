package io.tradeanalysis.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.CannedLosses;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSite.class)
class UnknownNamesTest {

    private static final String LEFT_OUT = "The link has fields this page does not know; they were left out: ";

    @ParameterizedTest
    @ValueSource(strings = {"/analysis?", "/quote?", "/grading?", "/losses?trade=1&", "/?"})
    void shouldNameWhatThePageDoesNotKnow(String page, Site site) {
        site.worker().showLosses(CannedLosses::done);

        assertThat(site.page(page + Site.GOLDEN + "&assset=BABA&utm_source=mail&utm_id=7&fbclid=1&gclid=2")
                        .body())
                .contains("<p id=\"left-out\" class=\"notices\">" + LEFT_OUT + "assset</p>");
    }

    /** The last two are of the form, which sends all its fields where there are no scripts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&fingerprint=3fa9c13fa9c13fa9&engine=1&pricesSha256=5d0f1e5d0f1e5d0f",
                "&prices=&currency=USD"
            })
    void shouldSayNothingOfWhatItKnows(String more, Site site) {
        assertThat(site.page("/analysis?" + Site.GOLDEN + more).body())
                .contains("id=\"result\"")
                .doesNotContain("left-out");
    }

    @Test
    void shouldFillInWhatALinkToTheFormSays(Site site) {
        assertThat(site.page("/?window=20&assset=BABA").body())
                .contains(LEFT_OUT + "assset</p>")
                .contains("name=\"window\" type=\"text\" inputmode=\"numeric\" maxlength=\"40\" value=\"20\"")
                .contains("name=\"samples\" type=\"text\" inputmode=\"numeric\" maxlength=\"40\" value=\"100000\"")
                .contains("<option value=\"AMZN\" selected=\"selected\">");
    }

    @Test
    void shouldNameFewOfManyAndNoneInFull(Site site) {
        String markup = "<script>alert(1)</script>";
        String query = Site.query(markup + "=1", "b=2", "c=3", "x".repeat(41) + "=4", "\u202eabc=5", "f=6", "g=7");

        assertThat(site.page("/analysis?" + Site.GOLDEN + "&" + query).body())
                .contains(LEFT_OUT + "&lt;script&gt;alert(1)&lt;/script&gt;, b, c, " + "x".repeat(40)
                        + "…, ?abc and 2 more</p>")
                .doesNotContain("<script>alert");
    }

    @Test
    void shouldNotGoToTheFormWhereAllNamesAreUnknown(Site site) {
        HttpResponse<String> misspelt = site.page("/analysis?assset=AMZN");

        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.body()).contains(LEFT_OUT + "assset</p>", "Choose an asset");
        assertThat(site.page("/analysis?utm_source=mail").statusCode()).isEqualTo(302);
    }
}
