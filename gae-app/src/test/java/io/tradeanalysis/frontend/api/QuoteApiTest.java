package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.PlaceQuote;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.frontend.fake.CannedQuotes;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import io.tradeanalysis.workerapi.v1.QuoteReply;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSite.class)
class QuoteApiTest {

    private static final String PATH = "/api/v1/quotes";
    private static final String BODY =
            "{\"asset\":\"AMZN\",\"movingAverage\":20,\"window\":20,\"samples\":100000,\"resources\":2,\"compute\":\"ec2\"}";

    /** USD by hand: 187 ms / 2 / 3,600,000 ms * $0.106; 0.202 s * 1769/1024 GB * $0.0000166667 + 2 * $0.0000037. */
    @Test
    void shouldSayWhatItWouldTakeAndCostAsDescribed(Site site) {
        AtomicReference<String> asset = new AtomicReference<>("");
        site.worker().quote(asked -> {
            asset.set(asked.getInputs().getAsset());
            return CannedQuotes.done();
        });

        JsonNode quote = Described.body(post(site, BODY), 200, PATH, "post");

        assertThat(asset).hasValue("AMZN");
        assertThat(quote.at("/trades").asInt()).isEqualTo(375);
        assertThat(quote.at("/samples").asLong()).isEqualTo(37_500_000);
        assertThat(quote.at("/ec2/cpuMillis").asDouble()).isEqualTo(187);
        assertThat(quote.at("/ec2/wallMillis").asDouble()).isEqualTo(93.5);
        assertThat(quote.at("/ec2/usd").decimalValue()).isEqualByComparingTo("0.00000275");
        assertThat(quote.at("/lambda/resourcesUsed").asInt()).isEqualTo(2);
        assertThat(quote.at("/lambda/usd").decimalValue()).isEqualByComparingTo("0.0000132");
        assertThat(quote.at("/priceList").asString()).isEqualTo("AWS us-west-1");
        assertThat(quote.at("/listPricesOf").asString()).isEqualTo("2026-11-22");
    }

    @Test
    void shouldLeaveOutAPlaceThatCanNotDoIt(Site site) {
        site.worker().quote(_ -> CannedQuotes.of(new Quote(0, 0, List.of(new PlaceQuote(Compute.EC2, 0, 0, 0)))));

        JsonNode quote = Described.body(post(site, BODY), 200, PATH, "post");

        assertThat(quote.at("/lambda").isNull()).isTrue();
        assertThat(quote.at("/ec2/usd").asDouble()).isZero();
    }

    @Test
    void shouldRefuseWhatAnAnalysisIsRefusedFor(Site site) {
        site.worker().quote(_ -> CannedQuotes.refused(new FieldError("samples", "Only analyses of at most ...")));

        assertThat(Described.body(post(site, BODY), 400, PATH, "post")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("Only analyses of at most ...");
        assertThat(Described.body(post(site, BODY.replace("100000", "2").replace("ec2", "")), 400, PATH, "post")
                        .at("/errors")
                        .findValuesAsString("field"))
                .containsExactly("samples", "compute");
        assertThat(Described.body(post(site, BODY.replace("AMZN", "(own prices)")), 400, PATH, "post")
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("asset");
        assertThat(post(site, "[").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldGiveExamplesThatWork(Site site) {
        site.worker().quote(_ -> CannedQuotes.done());
        JsonNode described = Described.DOCUMENT.at("/paths").path(PATH).path("post");

        for (JsonNode example : described.at("/requestBody/content/application~1json/examples")) {
            Described.body(post(site, example.path("value").toString()), 200, PATH, "post");
        }
        Described.valid(
                "Quote",
                described.at("/responses/200/content/application~1json/example").toString());
    }

    @Test
    void shouldFailAsAnAnalysisDoes(Site site) {
        site.worker().quote(_ -> QuoteReply.getDefaultInstance());

        Described.body(post(site, BODY), 502, PATH, "post");
    }

    private static HttpResponse<String> post(Site site, String json) {
        return site.send(HttpRequest.newBuilder(site.at(PATH))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json"));
    }
}
