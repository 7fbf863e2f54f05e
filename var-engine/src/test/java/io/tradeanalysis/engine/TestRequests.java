package io.tradeanalysis.engine;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.RequestFields;
import java.util.HashMap;
import java.util.Map;

/** Requests that tests share. */
public final class TestRequests {

    /**
     * A request with other values of some fields, checked as anybody's are.
     *
     * @param fields values by their names in a form; an empty one takes the value away
     */
    public static AnalysisRequest with(AnalysisRequest request, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(request.toFields());
        all.putAll(fields);
        return switch (RequestFields.check(all, () -> 0)) {
            case Checked.Valid valid -> valid.request();
            case Checked.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
        };
    }

    private TestRequests() {}
}
