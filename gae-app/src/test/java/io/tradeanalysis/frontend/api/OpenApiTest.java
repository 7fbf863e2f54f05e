package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.Defaults;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSite.class)
class OpenApiTest {

    private static final JsonNode REQUEST = Described.DOCUMENT.at("/components/schemas/AnalysisRequest/properties");

    @Test
    void shouldBeServed(Site site) {
        HttpResponse<String> document = site.get("/api/v1/openapi.yaml");

        assertThat(document.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        assertThat(document.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void shouldDescribeEveryInputWithItsLimits() {
        assertThat(REQUEST.propertyNames()).containsExactlyInAnyOrderElementsOf(FieldNames.ALL);
        requireLimits(FieldNames.MOVING_AVERAGE, Limits.MIN_BARS, Limits.MAX_BARS);
        requireLimits(FieldNames.WINDOW, Limits.MIN_BARS, Limits.MAX_BARS);
        requireLimits(FieldNames.SAMPLES, Limits.MIN_SAMPLES, Limits.MAX_SAMPLES);
        requireLimits(FieldNames.RESOURCES, Limits.MIN_RESOURCES, Limits.MAX_RESOURCES);
        requireLimits(FieldNames.SEED, 0, Limits.MAX_SEED);
        requireLimits(FieldNames.UNITS, Limits.MIN_UNITS, Limits.MAX_UNITS);
        assertThat(REQUEST.at("/asset/maxLength").asInt()).isEqualTo(Limits.MAX_ASSET_LENGTH);
        assertThat(REQUEST.at("/confidences/maxItems").asInt()).isEqualTo(Limits.MAX_CONFIDENCES);
    }

    @Test
    void shouldDescribeEveryDefault() {
        for (Map.Entry<String, String> field : Defaults.OPTIONAL_FIELDS.entrySet()) {
            JsonNode value = REQUEST.path(field.getKey()).path("default");
            String text = value.isArray()
                    ? String.join(
                            ",", value.valueStream().map(JsonNode::asString).toList())
                    : value.asString();
            assertThat(text).as(field.getKey()).isEqualTo(field.getValue());
        }
    }

    @Test
    void shouldGiveExamplesThatWork(Site site) {
        for (JsonNode example : Described.DOCUMENT.at(
                "/paths/~1api~1v1~1analyses/post/requestBody/content/application~1json/examples")) {
            Described.analysis(site.analyse(example.path("value").toString()));
        }
    }

    private static void requireLimits(String field, long least, long most) {
        assertThat(REQUEST.path(field).path("minimum").asLong()).as(field).isEqualTo(least);
        assertThat(REQUEST.path(field).path("maximum").asLong()).as(field).isEqualTo(most);
    }
}
