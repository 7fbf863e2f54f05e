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
class QuotePartTest {

    @Test
    void shouldSayInOneLineWhatTheInputsWouldTake(Site site) {
        site.worker().quote(_ -> CannedQuotes.done());

        HttpResponse<String> line = site.get("/analysis/quote?" + Site.GOLDEN);

        assertThat(line.statusCode()).isEqualTo(200);
        assertThat(line.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(line.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(line.body())
                .isEqualTo("Expected: 375 trades · EC2 93 ms, $0.00000275 · Lambda 101 ms, $0.0000132 "
                        + "(calculation alone, by AWS us-west-1 list prices of 2026-11-22)");
    }

    /** A browser would write an error into its console for each letter that is not yet a number. */
    @Test
    void shouldSayNothingWhereThereIsNothingToSay(Site site) {
        site.worker().quote(_ -> CannedQuotes.done());
        requireNothing(site.get("/analysis/quote?" + Site.GOLDEN.replace("100000", "")));
        requireNothing(site.get("/analysis/quote?" + Site.GOLDEN.replace("AMZN", "(own%20prices)")));
        requireNothing(site.get("/analysis/quote"));

        site.worker().quote(_ -> CannedQuotes.refused(new FieldError("asset", "Only AAPL")));
        requireNothing(site.get("/analysis/quote?" + Site.GOLDEN));

        site.worker().quote(_ -> {
            throw FakeWorker.busy(1_000);
        });
        requireNothing(site.get("/analysis/quote?" + Site.GOLDEN));
    }

    private static void requireNothing(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }
}
