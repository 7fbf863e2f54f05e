package io.tradeanalysis.e2e.faults;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is answered to a call over HTTP.
 *
 * @param status its status
 * @param headers of the answer, but for those that HTTP itself needs
 * @param body in the whole
 */
record HttpAnswer(int status, Map<String, List<String>> headers, String body) {

    private static final List<String> OF_HTTP = List.of("content-length", "date", "connection", "transfer-encoding");

    /** One that was read. */
    static HttpAnswer of(HttpResponse<String> response) {
        Map<String, List<String>> headers = new HashMap<>(response.headers().map());
        headers.keySet().removeIf(name -> OF_HTTP.contains(name.toLowerCase(Locale.ROOT)));
        return new HttpAnswer(response.statusCode(), headers, response.body());
    }

    /** One of somebody who stands before the function. */
    static HttpAnswer own(int status, String type, String body) {
        return new HttpAnswer(status, Map.of("Content-Type", List.of(type)), body);
    }

    /** The same with another body. */
    HttpAnswer with(String other) {
        return new HttpAnswer(status, headers, other);
    }
}
