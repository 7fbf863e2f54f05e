package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.FieldError;
import java.util.List;
import java.util.Map;

/**
 * What a JSON body says.
 *
 * @param fields text by field name; a value of the wrong type is text that no check lets through
 * @param errors fields that there are none of, or not together
 */
record JsonInputs(Map<String, String> fields, List<FieldError> errors) {

    /** Copies both. */
    JsonInputs {
        fields = Map.copyOf(fields);
        errors = List.copyOf(errors);
    }
}
