package io.tradeanalysis.frontend.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedGrading;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSite.class)
class GradingPagesTest {

    @Test
    void shouldShowAllModelsSideBySide(Site site) {
        site.worker().grade(CannedGrading.done());

        HttpResponse<String> part = site.page("/grading/part?" + Site.GOLDEN);

        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body())
                .startsWith("<section")
                .contains("At 99 %, the data reject the normal model and do not reject the bootstrap model.")
                .contains("rejected: too many losses beyond VaR", "not rejected", "No forecast for 3 of 3 bars.")
                .contains("&lt;0.001", "0.524", "red (11, +1.0)", "-1.25 (&lt;0.001)")
                .contains("A notice &lt;b&gt;.")
                .contains("\"losses\":[500,-100,20]");
    }

    @Test
    void shouldBeAPageOfItsOwnForWhoHasNoScripts(Site site) {
        site.worker().grade(CannedGrading.done());

        assertThat(site.page("/grading?" + Site.GOLDEN).body())
                .contains("<!doctype html>", "href=\"/analysis?asset=AMZN", "not rejected");
        assertThat(site.page("/analysis?" + Site.GOLDEN).body()).contains("href=\"/grading?asset=AMZN");
        assertThat(site.page("/grading?" + Site.GOLDEN).body())
                .contains("<noscript>", "src=\"/grading.png?asset=AMZN", "&amp;theme=dark\"", "&amp;theme=light\"");
    }

    @Test
    void shouldSayWhyThereIsNone(Site site) {
        site.worker().grade(CannedGrading.refused(new FieldError("window", "Only gradings of less")));

        HttpResponse<String> refused = site.page("/grading/part?" + Site.GOLDEN);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", "window: Only gradings of less.");
        assertThat(site.page("/grading?asset=AMZN").statusCode()).isEqualTo(400);
    }
}
