package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.FieldError;
import java.util.List;
import java.util.Map;

/**
 * What a JSON body says.
 *
 * @param fields text by field name; a value of the wrong type is text that no check lets through
 * @param unknown fields that there are none of
 */
record JsonInputs(Map<String, String> fields, List<FieldError> unknown) {

    /** Copies both. */
    JsonInputs {
        fields = Map.copyOf(fields);
        unknown = List.copyOf(unknown);
    }
}
