package io.tradeanalysis.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(RunningSite.class)
class WorkerDownTest {

    private static final String JSON =
            "{\"asset\":\"AMZN\",\"movingAverage\":500,\"window\":1000,\"samples\":1000,\"resources\":2,\"compute\":\"ec2\"}";

    @Test
    void shouldSaySoEverywhereAndRecover(Site site) throws IOException, InterruptedException {
        int port = freePort();
        try (ConfigurableApplicationContext frontEnd = Site.startFrontEnd(site.identities(), "127.0.0.1:" + port, 0);
                HttpClient client = HttpClient.newHttpClient()) {
            URI root = URI.create(
                    "http://127.0.0.1:" + frontEnd.getEnvironment().getRequiredProperty("local.server.port"));

            HttpResponse<String> form = get(client, root.resolve("/"));
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(form.body())
                    .contains("Server Down. Please try again in a few minutes.")
                    .contains("<input id=\"asset\" name=\"asset\" type=\"text\"");

            HttpResponse<String> page = get(client, root.resolve("/analysis?" + Site.GOLDEN));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("Server Down. Please try again in a few minutes.", "value=\"500\"", "value=\"AMZN\"");

            HttpResponse<String> api = client.send(
                    HttpRequest.newBuilder(root.resolve("/api/v1/analyses"))
                            .POST(HttpRequest.BodyPublishers.ofString(JSON))
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.body())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Server down\",\"status\":503,"
                            + "\"detail\":\"Server down. Please try again in a few minutes.\"}");
            assertThat(get(client, root.resolve("/api/v1/assets")).statusCode()).isEqualTo(503);

            try (FakeWorker worker =
                    FakeWorker.start(site.identities().worker(), port, Scripts.assets(), Scripts.dollars())) {
                assertThat(get(client, root.resolve("/analysis?" + Site.GOLDEN)).statusCode())
                        .as(worker.address())
                        .isEqualTo(200);
            }
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html, */*;q=0.5")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
