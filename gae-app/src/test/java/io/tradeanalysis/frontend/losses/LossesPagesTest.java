package io.tradeanalysis.frontend.losses;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedLosses;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSite.class)
class LossesPagesTest {

    private static final String QUERY =
            "?asset=AMZN&movingAverage=500&window=1000&samples=100&resources=2&compute=ec2&seed=42";

    @Test
    void shouldShowTheLossesOfATrade(Site site) {
        site.worker().showLosses(CannedLosses::done);

        HttpResponse<String> page = get(site, "/losses" + QUERY + "&trade=2");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Losses of trade 2 of 3", "short position of 1,000 units", "opened on 2019-03-04 at $100.00")
                .contains("S = 100 losses over 1 bar, Normal returns, in USD")
                .contains("$150", "$120 to $180", "$148", "$190", "$160 to $220", "$191")
                .contains("Smallest −$321.50, mean $12.25, largest $432.50.")
                .contains("Not in the picture: 1 on the left, 2 on the right.")
                .contains("&amp;trade=1\"", "&amp;trade=3\"")
                .contains("40 losses from −$100.00 to $0.00");
    }

    @Test
    void shouldBeLinkedFromEachTrade(Site site) {
        assertThat(site.page("/analysis?" + Site.GOLDEN).body())
                .contains("href=\"/losses?asset=AMZN&amp;movingAverage=500", "&amp;trade=1\">BUY</a>");
    }

    /** The picture is 800 wide for losses from -200 to 200: VaR at 150 stands at 700, and its interval from 640 to 760. */
    @Test
    void shouldDrawBarsAndFiguresToScale(Site site) {
        site.worker().showLosses(CannedLosses::done);

        String part = get(site, "/losses/part" + QUERY + "&trade=1").body();

        assertThat(part)
                .doesNotContain("<html")
                .contains("<line class=\"var\" x1=\"700.0\" x2=\"700.0\"")
                .contains("class=\"var\" x=\"640.0\" y=\"4.0\" width=\"120.0\" height=\"266.0\"")
                .contains("<line class=\"es\" x1=\"780.0\"")
                .contains("x=\"200.0\" y=\"80.0\" width=\"199.5\" height=\"190.0\"")
                .doesNotContain("class=\"previous\"")
                .contains("VaR 95 %", "ES 95 %");
    }

    @Test
    void shouldSayWhyThereAreNone(Site site) {
        site.worker().showLosses(CannedLosses::withoutModel);

        HttpResponse<String> page = get(site, "/losses" + QUERY + "&trade=2");

        assertThat(page.body()).contains("No model fits.").doesNotContain("<svg viewBox=\"0 0 800");
    }

    @Test
    void shouldNameAllWrongFields(Site site) {
        HttpResponse<String> page = get(site, "/losses" + QUERY.replace("samples=100", "samples=x") + "&trade=none");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("samples: ")
                .contains("trade: Only whole numbers from 1 to 5,000, the number of a trade.");
    }

    @Test
    void shouldPassOnWhatTheWorkerRefuses(Site site) {
        site.worker().showLosses(_ -> CannedLosses.refused(new FieldError("trade", "Only 1 to 3")));

        HttpResponse<String> part = get(site, "/losses/part" + QUERY + "&trade=4");

        assertThat(part.statusCode()).isEqualTo(400);
        assertThat(part.body()).contains("trade: Only 1 to 3.", "role=\"alert\"");
    }

    private static HttpResponse<String> get(Site site, String path) {
        return site.send(HttpRequest.newBuilder(site.at(path)).header("Accept", "text/html"));
    }
}
