package io.tradeanalysis.e2e.fuzz;

import io.tradeanalysis.contract.request.FieldNames;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of a form as the JSON that means the same. */
final class FieldsJson {

    private static final Set<String> TEXTS =
            Set.of(FieldNames.ASSET, FieldNames.COMPUTE, FieldNames.MODEL, FieldNames.FILL, FieldNames.STRATEGY);

    private static final Pattern JSON_NUMBER = Pattern.compile("0|-?[1-9]\\d{0,17}");
    private static final Pattern NO_NUMBER = Pattern.compile("\\D*");

    /** The JSON; empty if JSON has no way to say one of the values, such as 100,000 with its comma. */
    static Optional<byte[]> of(Map<String, String> fields) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            String text = field.getValue().strip();
            if (text.isEmpty()) {
                continue; // in a form, blank is absent
            }
            Optional<Object> value = value(field.getKey(), text);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.put(field.getKey(), value.get());
        }
        return Optional.of(Json.MAPPER.writeValueAsString(members).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Object> value(String name, String text) {
        if (TEXTS.contains(name)) {
            return Optional.of(text);
        }
        if (name.equals(FieldNames.CONFIDENCES)) {
            return Optional.of(Arrays.asList(text.split(",", -1)));
        }
        if (JSON_NUMBER.matcher(text).matches()) {
            return Optional.of(Long.parseLong(text));
        }
        return NO_NUMBER.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private FieldsJson() {}
}
