package io.tradeanalysis.e2e.fuzz;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletRequest;

/** Queries of links and forms as requests. */
final class Queries {

    /**
     * The request with this query.
     *
     * @throws IllegalArgumentException if it is none, which the server refuses before it asks us
     */
    static HttpServletRequest request(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/analysis");
        for (String field : query.split("&", -1)) {
            int end = field.indexOf('=');
            request.addParameter(decode(end < 0 ? field : field.substring(0, end)), decode(field.substring(end + 1)));
        }
        return request;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Queries() {}
}
