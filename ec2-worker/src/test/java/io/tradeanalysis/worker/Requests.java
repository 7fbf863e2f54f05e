package io.tradeanalysis.worker;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.RequestFields;
import io.tradeanalysis.contract.request.Strategy;
import java.util.HashMap;
import java.util.Map;

/** Requests like another one. */
public final class Requests {

    /** With other values in some fields. */
    public static AnalysisRequest with(Map<String, String> fields, AnalysisRequest request) {
        Map<String, String> all = new HashMap<>(request.toFields());
        all.putAll(fields);
        return switch (RequestFields.check(all, request::seed)) {
            case Checked.Valid valid -> valid.request();
            case Checked.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
        };
    }

    /** With another strategy. */
    public static AnalysisRequest with(Strategy strategy, AnalysisRequest request) {
        Map<String, String> fields = new HashMap<>(strategy.toFields());
        fields.put(FieldNames.STRATEGY, strategy.name().wireName());
        return with(fields, request);
    }

    private Requests() {}
}
