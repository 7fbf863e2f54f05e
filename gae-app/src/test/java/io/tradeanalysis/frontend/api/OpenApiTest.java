package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.Defaults;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.Named;
import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.request.StrategyName;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSite.class)
class OpenApiTest {

    private static final List<String> PERIODS = List.of(
            FieldNames.FAST_SMA,
            FieldNames.SLOW_SMA,
            FieldNames.FAST_EMA,
            FieldNames.SLOW_EMA,
            FieldNames.RSI_PERIOD,
            FieldNames.BAND_PERIOD,
            FieldNames.CHANNEL_PERIOD);

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
        requireLimits(FieldNames.AMOUNT, Limits.MIN_AMOUNT, Limits.MAX_AMOUNT);
        requireLimits(FieldNames.HORIZON, 1, Limits.MAX_HORIZON);
        requireLimits(FieldNames.COST_BASIS_POINTS, 0, Limits.MAX_COST_BASIS_POINTS);
        for (String period : PERIODS) {
            requireLimits(period, Limits.MIN_BARS, Limits.MAX_BARS);
        }
        requireLimits(FieldNames.OVERSOLD, Strategy.Rsi.MIN_OVERSOLD, Strategy.Rsi.MAX_OVERSOLD);
        requireLimits(FieldNames.OVERBOUGHT, Strategy.Rsi.MIN_OVERBOUGHT, Strategy.Rsi.MAX_OVERBOUGHT);
        assertThat(REQUEST.at("/bandWidth/maximum").decimalValue()).isEqualByComparingTo(Strategy.Bollinger.MAX_WIDTH);
        assertThat(REQUEST.at("/asset/maxLength").asInt()).isEqualTo(Limits.MAX_ASSET_LENGTH);
        assertThat(REQUEST.at("/confidences/maxItems").asInt()).isEqualTo(Limits.MAX_CONFIDENCES);
    }

    @Test
    void shouldNameEveryChoice() {
        requireChoices(FieldNames.STRATEGY, StrategyName.values());
        requireChoices(FieldNames.MODEL, Model.values());
        requireChoices(FieldNames.FILL, Fill.values());
        requireChoices(FieldNames.COMPUTE, Compute.values());
    }

    @Test
    void shouldNeedAnAverageOnlyForItsOwnStrategy() {
        String others = "\"asset\":\"A\",\"window\":9,\"samples\":100,\"resources\":1,\"compute\":\"ec2\"";

        Described.valid("AnalysisRequest", "{" + others + ",\"strategy\":\"rsi\"}");
        Described.valid("AnalysisRequest", "{" + others + ",\"movingAverage\":9}");
        assertThatThrownBy(() -> Described.valid("AnalysisRequest", "{" + others + "}"))
                .isInstanceOf(AssertionError.class);
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

    private static void requireChoices(String field, Named[] choices) {
        assertThat(REQUEST.path(field).path("enum").valueStream().map(JsonNode::asString))
                .as(field)
                .containsExactlyElementsOf(
                        Arrays.stream(choices).map(Named::wireName).toList());
    }

    private static void requireLimits(String field, long least, long most) {
        assertThat(REQUEST.path(field).path("minimum").asLong()).as(field).isEqualTo(least);
        assertThat(REQUEST.path(field).path("maximum").asLong()).as(field).isEqualTo(most);
    }
}
