package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedGrading;
import io.tradeanalysis.frontend.fake.CannedLosses;
import io.tradeanalysis.frontend.fake.CannedPictures;
import io.tradeanalysis.frontend.fake.OwnPricesCollecting;
import io.tradeanalysis.frontend.fake.OwnPricesForms;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Gradings, losses and reports of prices that come with the request. */
@ExtendWith(RunningSite.class)
class WorkOnOwnPricesTest {

    private static final String GRADINGS = "/api/v1/gradings/own-prices";
    private static final String LOSSES = "/api/v1/losses/own-prices";
    private static final String REPORTS = "/api/v1/reports/own-prices";

    @Test
    void shouldGiveTheGradingAsDescribed(Site site) {
        site.worker().grade(CannedGrading.done());

        JsonNode grading = Described.body(post(site, GRADINGS + "?forecasts=simulated"), 200, GRADINGS, "post");

        assertThat(grading.at("/levels/0/models/0/grade/verdict").asString()).isEqualTo("rejected");
        assertThat(grading.at("/request/asset").asString()).isEqualTo("(own prices)");
        OwnPricesCollecting.Received received = site.worker().ownPrices();
        assertThat(received.csv().toStringUtf8()).isEqualTo(OwnPricesForms.CSV);
        assertThat(received.inputs().getCurrency()).isEqualTo("EUR");
        assertThat(received.inputs().getGrading().getSimulated()).isTrue();
    }

    @Test
    void shouldGiveTheLossesAsDescribed(Site site) {
        site.worker().showLosses(CannedLosses::done);

        JsonNode losses = Described.body(post(site, LOSSES + "?trade=2"), 200, LOSSES, "post");

        assertThat(losses.at("/number").asInt()).isEqualTo(2);
        assertThat(losses.at("/request/asset").asString()).isEqualTo("(own prices)");
        assertThat(site.worker().ownPrices().csv().toStringUtf8()).isEqualTo(OwnPricesForms.CSV);
    }

    @Test
    void shouldGiveTheReportThatIsCalledByTheFile(Site site) {
        site.worker().draw(CannedPictures.svg());

        HttpResponse<String> html = post(site, REPORTS + "?format=html");

        assertThat(html.statusCode()).as(html.body()).isEqualTo(200);
        assertThat(html.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"My__Fund_-3fa9c13fa9c13fa9.html\"");
        assertThat(html.body())
                .contains("Risk report: My &lt;Fund&gt;", "These prices came with the request and were not kept")
                .doesNotContain("/analysis?");
        // the analysis, two charts in two themes, and the grading
        assertThat(site.worker().allOwnPrices())
                .hasSize(6)
                .allMatch(received -> received.csv().toStringUtf8().equals(OwnPricesForms.CSV));
        site.worker().draw(CannedPictures.png());
        assertThat(post(site, REPORTS).body()).startsWith("%PDF-");
    }

    @Test
    void shouldFindAllMistakesAtOnceAndAskNoWorker(Site site) {
        for (String address :
                new String[] {GRADINGS + "?forecasts=guessed", LOSSES + "?trade=none", LOSSES, REPORTS + "?format=doc"
                }) {
            HttpResponse<String> answer = site.send(OwnPricesForms.post(site, address, OwnPricesForms.wrong(address)));

            JsonNode problem = Described.body(answer, 400, address.replaceFirst("\\?.*", ""), "post");
            assertThat(problem.at("/detail").asString()).as(answer.body()).isEqualTo("4 fields are wrong.");
            assertThat(problem.at("/errors").findValuesAsString("field"))
                    .contains("prices", "currency", "samples")
                    .containsAnyOf("forecasts", "trade", "format");
        }
        assertThat(site.worker().allOwnPrices()).isEmpty();
    }

    @Test
    void shouldSayWhichLineTheWorkerFoundWrong(Site site) {
        FieldError line = new FieldError("prices", "The file, line 17: price x is no number");
        site.worker().grade(CannedGrading.refused(line));
        site.worker().showLosses(_ -> CannedLosses.refused(line));

        for (String address : new String[] {GRADINGS, LOSSES + "?trade=1"}) {
            assertThat(Described.body(post(site, address), 400, address.replaceFirst("\\?.*", ""), "post")
                            .at("/errors/0/message")
                            .asString())
                    .isEqualTo("The file, line 17: price x is no number");
        }
    }

    private static HttpResponse<String> post(Site site, String address) {
        return site.send(OwnPricesForms.post(site, address, OwnPricesForms.whole(address)));
    }
}
