package io.tradeanalysis.e2e.faults;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an answer says about its question: all of it but who computed it, where, and how long that took. Of the same question it
 * is the same, each number to the last bit.
 */
final class Content {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Without these nothing is said. */
    private static final List<String> EXPECTED =
            List.of("request", "trades", "summary", "performance", "series", "notices", "pricesSha256", "fingerprint");

    /** A link names where it is computed. */
    private static final List<String> OF_THE_CALL = List.of("measured", "link");

    private static final List<String> OF_THE_PLACE = List.of("resources", "compute");

    /**
     * Reads it.
     *
     * @param answer of the API, in the whole
     */
    static JsonNode of(String answer) {
        ObjectNode all = (ObjectNode) JSON.readTree(answer);
        for (String part : EXPECTED) {
            if (!all.has(part)) {
                throw new IllegalStateException("no %s: %s".formatted(part, answer));
            }
        }
        all.remove(OF_THE_CALL);
        ((ObjectNode) all.path("request")).remove(OF_THE_PLACE);
        return all;
    }

    private Content() {}
}
