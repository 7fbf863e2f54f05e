package io.tradeanalysis.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedQuotes;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSite.class)
class QuotePagesTest {

    private static final String LINK = "/quote?" + Site.GOLDEN;

    @Test
    void shouldOfferAQuoteToThoseWithoutScripts(Site site) {
        assertThat(site.page("/").body())
                .contains("<noscript><button type=\"submit\" id=\"ask-quote\" class=\"plain\" formaction=\"/quote\">")
                .contains("<p id=\"quote\" class=\"quote scripted\"></p>");
    }

    @Test
    void shouldShowTheFormWithItsQuote(Site site) {
        site.worker().quote(_ -> CannedQuotes.done());

        HttpResponse<String> page = site.page(LINK);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsPattern("<p id=\"quote\" class=\"quote ?\">Expected: 375 trades · EC2 93 ms, ")
                .contains("maxlength=\"40\" value=\"1000\"")
                .doesNotContain("id=\"result\"");
    }

    @Test
    void shouldSayWhyThereIsNone(Site site) {
        HttpResponse<String> wrong = site.page(LINK.replace("samples=100000", "samples=5"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("id=\"error-samples\">Only integers between 100 and 1,000,000</p>");

        site.worker().quote(_ -> CannedQuotes.refused(new FieldError("asset", "Only AAPL")));
        HttpResponse<String> refused = site.page(LINK);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"error-asset\">Only AAPL</p>");

        site.worker().quote(_ -> {
            throw FakeWorker.busy(7_000);
        });
        HttpResponse<String> busy = site.page(LINK);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.body()).contains("All workers are busy. Please try again in 7 seconds.");
    }

    @Test
    void shouldSayThatOwnPricesHaveNone(Site site) {
        assertThat(site.page("/").body()).contains("No quote before the run: it depends on the trades in your file");
        assertThat(site.page(LINK.replace("AMZN", "(own%20prices)")).body())
                .contains("id=\"error-asset\">Own prices come with their file each time");
    }
}
