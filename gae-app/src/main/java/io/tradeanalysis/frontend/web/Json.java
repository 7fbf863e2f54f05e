package io.tradeanalysis.frontend.web;

import java.io.OutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON, component by component, nulls included. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** The JSON of a value, UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Writes the JSON of a value, UTF-8, on one line; leaves the stream open. */
    static void write(Object value, OutputStream out) {
        MAPPER.writeValue(out, value);
    }

    /** The JSON of a value, on one line. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The JSON of a value for the inside of a script element: nothing in it can end the element. */
    public static String island(Object value) {
        return line(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private Json() {}
}
