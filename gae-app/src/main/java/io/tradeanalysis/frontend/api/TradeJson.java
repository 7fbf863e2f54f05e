package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.result.FittedParameter;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.TradeResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * A trade as the JSON API writes it; its names are the API: they only ever grow. It is written name by name, without records
 * in between that are read by reflection: an answer has hundreds of trades.
 */
final class TradeJson extends ValueSerializer<TradeResult> {

    private static final SerializableString SIGNAL = new SerializedString("signal");
    private static final SerializableString OPEN_DATE = new SerializedString("openDate");
    private static final SerializableString CLOSE_DATE = new SerializedString("closeDate");
    private static final SerializableString OPEN_PRICE = new SerializedString("openPrice");
    private static final SerializableString CLOSE_PRICE = new SerializedString("closePrice");
    private static final SerializableString UNITS = new SerializedString("units");
    private static final SerializableString COSTS = new SerializedString("costs");
    private static final SerializableString PROFIT = new SerializedString("profit");
    private static final SerializableString CUMULATIVE_PROFIT = new SerializedString("cumulativeProfit");
    private static final SerializableString MEAN_RETURN = new SerializedString("meanReturn");
    private static final SerializableString RETURN_DEVIATION = new SerializedString("returnDeviation");
    private static final SerializableString FIT = new SerializedString("fit");
    private static final SerializableString RISK = new SerializedString("risk");
    private static final SerializableString CONFIDENCE = new SerializedString("confidence");
    private static final SerializableString VALUE_AT_RISK = new SerializedString("valueAtRisk");
    private static final SerializableString INTERVAL = new SerializedString("interval");
    private static final SerializableString SHORTFALL = new SerializedString("expectedShortfall");
    private static final SerializableString SHORTFALL_INTERVAL = new SerializedString("expectedShortfallInterval");
    private static final SerializableString CLOSED_FORM = new SerializedString("closedForm");
    private static final SerializableString CLOSED_FORM_SHORTFALL = new SerializedString("closedFormExpectedShortfall");
    private static final SerializableString REASON = new SerializedString("reason");

    @Override
    public void serialize(TradeResult trade, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeName(SIGNAL).writeString(trade.signal().name());
        json.writeName(OPEN_DATE).writeString(trade.openDate().toString());
        json.writeName(CLOSE_DATE).writeString(trade.closeDate().toString());
        json.writeName(OPEN_PRICE).writeNumber(trade.openPrice());
        json.writeName(CLOSE_PRICE).writeNumber(trade.closePrice());
        json.writeName(UNITS).writeNumber(trade.units());
        json.writeName(COSTS).writeNumber(trade.costs());
        json.writeName(PROFIT).writeNumber(trade.profit());
        json.writeName(CUMULATIVE_PROFIT).writeNumber(trade.cumulativeProfit());
        json.writeName(MEAN_RETURN).writeNumber(trade.meanReturn());
        json.writeName(RETURN_DEVIATION).writeNumber(trade.returnDeviation());
        writeFit(trade.fit(), json.writeName(FIT));
        json.writeName(RISK).writeStartArray();
        for (RiskFigures figures : trade.risk()) {
            write(figures, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeFit(List<FittedParameter> fit, JsonGenerator json) {
        if (fit.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        fit.forEach(parameter -> json.writeName(parameter.name()).writeNumber(parameter.value()));
        json.writeEndObject();
    }

    private static void write(RiskFigures figures, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(CONFIDENCE).writeString(figures.confidence().toString());
        write(json.writeName(VALUE_AT_RISK), figures.valueAtRisk());
        write(json.writeName(INTERVAL), figures.interval());
        write(json.writeName(SHORTFALL), figures.expectedShortfall());
        write(json.writeName(SHORTFALL_INTERVAL), figures.expectedShortfallInterval());
        write(json.writeName(CLOSED_FORM), figures.closedForm());
        write(json.writeName(CLOSED_FORM_SHORTFALL), figures.closedFormExpectedShortfall());
        @Nullable String reason = figures.reason();
        if (reason != null) {
            json.writeName(REASON).writeString(reason);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable Interval interval) {
        if (interval == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        json.writeNumber(interval.lower());
        write(json, interval.upper());
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, @Nullable Double figure) {
        if (figure == null) {
            json.writeNull();
        } else {
            json.writeNumber(figure);
        }
    }
}
