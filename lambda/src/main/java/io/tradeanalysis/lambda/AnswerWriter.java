package io.tradeanalysis.lambda;

import io.tradeanalysis.contract.batch.RiskRows;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.FittedParameter;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes answers as JSON. A double is written as the shortest decimal that reads back as the same double. */
final class AnswerWriter {

    private final JsonFactory factory = new JsonFactory();

    String write(RiskRows rows) {
        return document(json -> {
            json.writeStringProperty("engine", rows.engine());
            json.writeNumberProperty("cpuMillis", rows.cpuMillis());
            json.writeArrayPropertyStart("trades");
            rows.trades().forEach(trade -> write(json, trade));
            json.writeEndArray();
        });
    }

    String write(Problem problem) {
        return document(json -> {
            json.writeStringProperty("type", "about:blank");
            json.writeStringProperty("title", problem.title());
            json.writeNumberProperty("status", problem.status());
            json.writeStringProperty("detail", problem.detail());
            json.writeArrayPropertyStart("errors");
            problem.errors().forEach(error -> write(json, error));
            json.writeEndArray();
        });
    }

    private String document(Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, FieldError error) {
        json.writeStartObject();
        json.writeStringProperty("field", error.field());
        json.writeStringProperty("message", error.message());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TradeRisk trade) {
        json.writeStartObject();
        json.writeNumberProperty("number", trade.number());
        json.writeArrayPropertyStart("risk");
        trade.risk().forEach(figures -> write(json, figures));
        json.writeEndArray();
        json.writeArrayPropertyStart("fit");
        trade.fit().forEach(parameter -> write(json, parameter));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FittedParameter parameter) {
        json.writeStartObject();
        json.writeStringProperty("name", parameter.name());
        number(json, "value", parameter.value());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RiskFigures figures) {
        json.writeStartObject();
        json.writeStringProperty("confidence", figures.confidence().toString());
        number(json, "valueAtRisk", figures.valueAtRisk());
        interval(json, "interval", figures.interval());
        number(json, "expectedShortfall", figures.expectedShortfall());
        interval(json, "expectedShortfallInterval", figures.expectedShortfallInterval());
        number(json, "closedForm", figures.closedForm());
        number(json, "closedFormExpectedShortfall", figures.closedFormExpectedShortfall());
        json.writeName("reason");
        json.writeString(figures.reason());
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, String name, @Nullable Interval interval) {
        if (interval == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        number(json, "lower", interval.lower());
        number(json, "upper", interval.upper());
        json.writeEndObject();
    }

    /** JSON has no word for what is not finite; such a figure would be a bug, and never goes out as something else. */
    private static void number(JsonGenerator json, String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            throw new IllegalStateException("%s: %s (expected: finite)".formatted(name, value));
        }
    }
}
