package io.tradeanalysis.lambda;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of requests. */
final class Bodies {

    /** A right one, of two trades. */
    static final String GOOD = """
            {"engine":"1","seed":42,"samples":10000,"units":1000,"confidences":["0.95","0.99"],"trades":[
             {"number":0,"signal":"BUY","openPrice":71.349998,"meanReturn":0.0011,"returnDeviation":0.0317},
             {"number":7,"signal":"SELL","openPrice":70.099998,"meanReturn":-1.5E-4,"returnDeviation":0.0316}]}
            """;

    /** The right one with one piece of it replaced. */
    static String with(String piece, String other) {
        if (!GOOD.contains(piece)) {
            throw new IllegalArgumentException("piece: %s (expected: part of the body)".formatted(piece));
        }
        return GOOD.replace(piece, other);
    }

    /** A right one but for the number of its trades. */
    static String ofTrades(int count) {
        String trades = IntStream.range(0, count)
                .mapToObj(
                        "{\"number\":%d,\"signal\":\"BUY\",\"openPrice\":1,\"meanReturn\":0,\"returnDeviation\":0}"
                                ::formatted)
                .collect(Collectors.joining(","));
        return GOOD.substring(0, GOOD.indexOf("[\n") + 1) + trades + "]}";
    }

    /** 256 fields whose names have one hash in the table of a JSON reader. */
    static String ofCollidingNames() {
        return IntStream.range(0, 256)
                .mapToObj(i -> IntStream.range(0, 8)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Ab" : "BA")
                        .collect(Collectors.joining("", "\"", "\":0")))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** So many fields that there are none of. */
    static String ofNames(int count) {
        return IntStream.range(0, count).mapToObj("\"f%d\":0"::formatted).collect(Collectors.joining(",", "{", "}"));
    }

    private Bodies() {}
}
