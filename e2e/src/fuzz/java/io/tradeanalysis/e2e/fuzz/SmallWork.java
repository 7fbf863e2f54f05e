package io.tradeanalysis.e2e.fuzz;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a batch of trades cheap to compute. The function admits work of many seconds, which says nothing about how it reads;
 * so a body that asks for much asks for few samples instead, and is else as it was.
 */
final class SmallWork {

    private static final long MOST_SAMPLES = 200_000;
    private static final int FEWEST = 100;

    static String of(String body) {
        try {
            JsonNode root = Json.MAPPER.readTree(body);
            if (root instanceof ObjectNode batch && work(batch) > MOST_SAMPLES) {
                return batch.put("samples", FEWEST).toString();
            }
        } catch (JacksonException _) {
            // the function will refuse it
        }
        return body;
    }

    private static double work(ObjectNode batch) {
        double bars = Math.max(1, batch.path("horizon").asDouble(1));
        return batch.path("samples").asDouble(0) * bars * batch.path("trades").size();
    }

    private SmallWork() {}
}
