package io.tradeanalysis.operations.google.gcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DryRunGcloudTest {

    private final FakeGcloud real = new FakeGcloud().answers("app describe", "{\"id\":\"p1\"}");
    private final List<String> shown = new ArrayList<>();
    private final Gcloud dry = new DryRunGcloud(real, "p1", shown::add);

    @Test
    void shouldMakeACallThatChangesNothing() {
        assertThat(dry.read("app", "describe").json().path("id").asString()).isEqualTo("p1");
        assertThat(shown).containsExactly("reads:     gcloud app describe --project=p1 --format=json --quiet");
    }

    @Test
    void shouldOnlyShowACallThatChangesSomething() {
        Reply reply = dry.change("storage", "rm", "gs://b/it's");

        assertThat(reply.succeeded()).isTrue();
        assertThat(real.calls()).isEmpty();
        assertThat(shown)
                .containsExactly("would run: gcloud storage rm 'gs://b/it'\\''s' --project=p1 --format=json --quiet");
    }

    @Test
    void shouldNotShowASecret() {
        dry.change("the key".getBytes(StandardCharsets.UTF_8), "secrets", "create", "s", "--data-file=-");

        assertThat(shown).singleElement().asString().doesNotContain("the key").endsWith("(the secret is its input)");
    }
}
