package io.tradeanalysis.frontend.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import io.tradeanalysis.frontend.fake.TestIdentities;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(RunningSite.class)
class ReadyTest {

    @Test
    void shouldBeReadyWhenAWorkerAnswers(Site site) {
        HttpResponse<String> answer = site.get("/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ready");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void shouldSayInOneSentenceThatNoWorkerAnswers(Site site, @TempDir Path folder) {
        TestIdentities strangers = TestIdentities.in(folder);
        try (FakeWorker stranger = FakeWorker.start(strangers.worker(), 0, Scripts.assets(), Scripts.dollars());
                ConfigurableApplicationContext frontEnd =
                        Site.startFrontEnd(site.identities(), stranger.address(), 0)) {
            HttpResponse<String> ready = get(site, frontEnd, "/ready");
            HttpResponse<String> warmUp = get(site, frontEnd, "/_ah/warmup");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).isEqualTo("No worker answers at the moment.");
            assertThat(ready.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(warmUp.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldWarmUpThePageAndItsConnection(Site site) {
        HttpResponse<String> answer = site.get("/_ah/warmup");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("warm: a page of %d characters"
                        .formatted(site.page("/").body().length()));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static HttpResponse<String> get(Site site, ConfigurableApplicationContext frontEnd, String path) {
        String port = frontEnd.getEnvironment().getRequiredProperty("local.server.port");
        return site.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s%s".formatted(port, path))));
    }
}
