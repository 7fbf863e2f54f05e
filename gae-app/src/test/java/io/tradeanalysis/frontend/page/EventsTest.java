package io.tradeanalysis.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSite.class)
class EventsTest {

    @Test
    void shouldStreamTheVerySameResultThatTheWholePageHas(Site site) {
        String stream = site.get("/analysis/events?" + Site.GOLDEN).body();
        String page = site.page("/analysis?" + Site.GOLDEN).body();

        assertThat(stream).contains("event: progress\ndata: {\"done\":5,\"of\":10}\n\n");
        String fragment = stream.substring(stream.indexOf("event: result\ndata: ") + "event: result\ndata: ".length())
                .replace("\ndata: ", "\n")
                .strip();
        assertThat(fragment).startsWith("<article id=\"result\"").endsWith("</article>");
        assertThat(page).contains(fragment);
    }

    @Test
    void shouldStreamTheWrongFields(Site site) {
        assertThat(site.get("/analysis/events?asset=AMZN&movingAverage=2&window=20&samples=1&resources=2&compute=ec2")
                        .body())
                .contains(
                        "event: invalid\ndata: [{\"field\":\"movingAverage\",\"message\":\"Only integers larger than 2\"},"
                                + "{\"field\":\"samples\"");
    }

    @Test
    void shouldStreamWhatToDoWhenItFails(Site site) {
        site.worker().follow((_, events) -> events.onError(FakeWorker.busy(1000)));

        assertThat(site.get("/analysis/events?" + Site.GOLDEN).body())
                .contains("event: failure\ndata: <section id=\"failure\"", "Your inputs are kept");
    }
}
