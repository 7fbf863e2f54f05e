package io.tradeanalysis.frontend.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.CannedQuotes;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** A front end that lets an address ask twice an hour. */
@ExtendWith(RunningSite.class)
class TooOftenTest {

    @Test
    void shouldSayHowLongToWaitAndAskNoWorker(Site site) throws Exception {
        try (ConfigurableApplicationContext strict = Site.startFrontEnd(
                        site.identities(), site.worker().address(), 0, "--trade-analysis.rate-limit=2/1h");
                HttpClient client = HttpClient.newHttpClient()) {
            String address = "http://127.0.0.1:" + strict.getEnvironment().getRequiredProperty("local.server.port");
            int before = site.worker().analyses();

            HttpResponse<String> first = get(client, address + "/analysis.json?" + Site.GOLDEN);
            HttpResponse<String> second = get(client, address + "/analysis?" + Site.GOLDEN);
            HttpResponse<String> third = get(client, address + "/analysis.json?" + Site.GOLDEN);
            HttpResponse<String> page = get(client, address + "/analysis?" + Site.GOLDEN);
            HttpResponse<String> form = get(client, address + "/");

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.body()).contains("Your address has asked for too many analyses");
            assertThat(third.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 1800L);
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.body()).contains("Please try again in");
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(site.worker().analyses()).isEqualTo(before + 2);
        }
    }

    /** A form asks for a quote after each change, which is no reason to let its analysis wait. */
    @Test
    void shouldCountQuotesApartAndTenForAnAnalysis(Site site) throws Exception {
        site.worker().quote(_ -> CannedQuotes.done());
        try (ConfigurableApplicationContext strict = Site.startFrontEnd(
                        site.identities(), site.worker().address(), 0, "--trade-analysis.rate-limit=2/1h");
                HttpClient client = HttpClient.newHttpClient()) {
            String address = "http://127.0.0.1:" + strict.getEnvironment().getRequiredProperty("local.server.port");

            for (int i = 0; i < 20; i++) {
                assertThat(get(client, address + "/analysis/quote?" + Site.GOLDEN)
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(get(client, address + "/analysis/quote?" + Site.GOLDEN).statusCode())
                    .isEqualTo(204);
            assertThat(get(client, address + "/analysis.json?" + Site.GOLDEN).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
