package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedLosses;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSite.class)
class LossesApiTest {

    private static final String PATH = "/api/v1/losses";
    private static final String BODY =
            "{\"asset\":\"AMZN\",\"movingAverage\":500,\"window\":1000,\"samples\":100,\"resources\":2,\"compute\":\"ec2\",\"seed\":42}";

    @Test
    void shouldGiveTheLossesAsDescribed(Site site) {
        site.worker().showLosses(CannedLosses::done);

        JsonNode losses = Described.body(post(site, PATH + "?trade=2", BODY), 200, PATH, "post");

        assertThat(losses.at("/number").asInt()).isEqualTo(2);
        assertThat(losses.at("/trades").asInt()).isEqualTo(3);
        assertThat(losses.at("/request/window").asInt()).isEqualTo(1000);
        assertThat(losses.at("/trade/risk/0/valueAtRisk").asDouble()).isEqualTo(150);
        assertThat(losses.at("/histogram/from").asDouble()).isEqualTo(-200);
        assertThat(losses.at("/histogram/counts/3").asInt()).isEqualTo(7);
        assertThat(losses.at("/histogram/largest").asDouble()).isEqualTo(432.5);
    }

    @Test
    void shouldSayWhyThereIsNoHistogram(Site site) {
        site.worker().showLosses(CannedLosses::withoutModel);

        JsonNode losses = Described.body(post(site, PATH + "?trade=3", BODY), 200, PATH, "post");

        assertThat(losses.at("/histogram").isNull()).isTrue();
        assertThat(losses.at("/trade/risk/0/reason").asString()).isEqualTo("No model fits.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?trade=", "?trade=0", "?trade=-1", "?trade=x", "?trade=5001", "?trade=99999999999"})
    void shouldRefuseWhatIsNoTrade(String query, Site site) {
        JsonNode problem = Described.body(post(site, PATH + query, BODY.replace("100,", "2,")), 400, PATH, "post");

        assertThat(problem.at("/errors").findValuesAsString("field")).containsExactly("samples", "trade");
        assertThat(problem.at("/errors/1/message").asString())
                .isEqualTo("Only whole numbers from 1 to 5,000, the number of a trade");
    }

    @Test
    void shouldPassOnWhatTheWorkerRefuses(Site site) {
        site.worker().showLosses(_ -> CannedLosses.refused(new FieldError("trade", "Only 1 to 3")));

        assertThat(Described.body(post(site, PATH + "?trade=4", BODY), 400, PATH, "post")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("Only 1 to 3");
    }

    private static HttpResponse<String> post(Site site, String path, String json) {
        return site.send(HttpRequest.newBuilder(site.at(path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json"));
    }
}
