package io.tradeanalysis.frontend.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** App Engine ends TLS before the front end, and tells what it was asked in headers. */
@ExtendWith(RunningSite.class)
class BehindAProxyTest {

    private static final String[] FROM_PROXY = {
        "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7", "X-Appengine-Https", "on"
    };

    @Test
    void shouldTellBrowsersToStayWithHttpsWhereItIsHttps(Site site) {
        assertThat(site.get("/", FROM_PROXY).headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
        assertThat(site.get("/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(site.get("/", "X-Forwarded-Proto", "http").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void shouldRedirectWithoutSchemeOrHost(Site site) {
        HttpResponse<String> answer = site.get("/analysis", FROM_PROXY);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void shouldGivePermalinksThatCarryNeitherSchemeNorHost(Site site) {
        String page = site.get("/analysis?" + Site.GOLDEN, FROM_PROXY).body();

        assertThat(page)
                .contains("\"/analysis.csv?")
                .doesNotContain("http://127.0.0.1", "https://127.0.0.1", "http://localhost");
    }
}
