package io.tradeanalysis.frontend.form;

import io.tradeanalysis.contract.request.FieldNames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request from the query of a link or form. */
public final class QueryFields {

    /** More than any right input is long; what is beyond is cut off before it is shown again. */
    private static final int LONGEST_VALUE = 200;

    /** Text by field name, of the fields that the query has. */
    public static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : FieldNames.ALL) {
            String @Nullable [] values = request.getParameterValues(name);
            if (values != null) {
                // check boxes send a name several times
                String text = String.join(",", values);
                fields.put(name, text.substring(0, Math.min(text.length(), LONGEST_VALUE)));
            }
        }
        return fields;
    }

    private QueryFields() {}
}
