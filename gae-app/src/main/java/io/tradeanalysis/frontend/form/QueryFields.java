package io.tradeanalysis.frontend.form;

import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.OwnPrices;
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
                fields.put(name, shortened(String.join(",", values)));
            }
        }
        return fields;
    }

    /** The same of a form that was posted, with what it says of own prices. */
    public static Map<String, String> of(Map<String, String> posted) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : posted.entrySet()) {
            if (FieldNames.ALL.contains(field.getKey()) || field.getKey().equals(OwnPrices.CURRENCY)) {
                fields.put(field.getKey(), shortened(field.getValue()));
            }
        }
        return fields;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_VALUE));
    }

    private QueryFields() {}
}
