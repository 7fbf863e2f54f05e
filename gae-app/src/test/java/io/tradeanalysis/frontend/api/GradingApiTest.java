package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedGrading;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSite.class)
class GradingApiTest {

    private static final String PATH = "/api/v1/gradings";
    private static final String BODY =
            "{\"asset\":\"AMZN\",\"movingAverage\":500,\"window\":1000,\"samples\":100000,\"resources\":2,\"compute\":\"ec2\",\"seed\":42}";

    @Test
    void shouldGiveTheGradingAsDescribed(Site site) {
        site.worker().grade(CannedGrading.done());

        JsonNode grading = Described.body(post(site, PATH, BODY), 200, PATH, "post");

        assertThat(grading.at("/bars/dates/2").asString()).isEqualTo("2020-02-06");
        assertThat(grading.at("/levels/0/models/0/grade/verdict").asString()).isEqualTo("rejected");
        assertThat(grading.at("/levels/0/models/0/grade/trafficLight/zone").asString())
                .isEqualTo("red");
        assertThat(grading.at("/levels/0/models/0/grade/kupiec/exactPValue").asDouble())
                .isEqualTo(0.00031);
        assertThat(grading.at("/levels/0/models/2/reason").asString()).isEqualTo("No forecast for 3 of 3 bars.");
        assertThat(grading.at("/forecasts").asString()).isEqualTo("exact");
        // by hand: 200 ms / 2 / 3,600,000 ms * $0.106 = $0.0000029444
        assertThat(grading.at("/measured/usd").decimalValue()).isEqualByComparingTo("0.00000294");
        assertThat(grading.at("/measured/listPricesOf").asString()).isEqualTo("2026-11-22");
    }

    @Test
    void shouldRefuseWrongInputs(Site site) {
        JsonNode problem = Described.body(post(site, PATH, BODY.replace("1000,", "2,")), 400, PATH, "post");

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("window");
        assertThat(Described.body(post(site, PATH + "?forecasts=guessed", BODY), 400, PATH, "post")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("Only exact or simulated");
        assertThat(post(site, PATH, "[").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldPassOnWhatTheWorkerRefuses(Site site) {
        site.worker().grade(CannedGrading.refused(new FieldError("window", "Only gradings of at most ...")));

        assertThat(Described.body(post(site, PATH, BODY), 400, PATH, "post")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("Only gradings of at most ...");
    }

    private static HttpResponse<String> post(Site site, String path, String json) {
        return site.send(HttpRequest.newBuilder(site.at(path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json"));
    }
}
