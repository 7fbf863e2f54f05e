package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.FieldNames;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** All inputs as the JSON API writes them: of the strategies' parameters those of the chosen one, of units and amount one. */
final class InputsJson {

    private static final Set<String> TEXTS =
            Set.of(FieldNames.ASSET, FieldNames.COMPUTE, FieldNames.MODEL, FieldNames.FILL, FieldNames.STRATEGY);

    /** Values by name, in the order of the form. */
    static Map<String, Object> of(AnalysisRequest request) {
        Map<String, Object> inputs = new LinkedHashMap<>(request.toFields());
        inputs.replaceAll((name, text) -> TEXTS.contains(name) ? text : value(name, text.toString(), request));
        return inputs;
    }

    private static Object value(String name, String text, AnalysisRequest request) {
        return name.equals(FieldNames.CONFIDENCES)
                ? request.confidences().stream().map(ConfidenceLevel::toString).toList()
                : new BigDecimal(text);
    }

    private InputsJson() {}
}
