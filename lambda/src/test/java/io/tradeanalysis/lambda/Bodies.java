package io.tradeanalysis.lambda;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of requests. */
final class Bodies {

    /** A right one, of two trades. */
    static final String GOOD = """
            {"engine":"1","seed":42,"samples":10000,"horizon":1,"model":"normal","confidences":["0.95","0.99"],"prices":[],"trades":[
             {"number":0,"signal":"BUY","units":1000,"openPrice":71.349998,"meanReturn":0.0011,"returnDeviation":0.0317,"firstPrice":0,"lastPrice":0},
             {"number":7,"signal":"SELL","units":12.5,"openPrice":70.099998,"meanReturn":-1.5E-4,"returnDeviation":0.0316,"firstPrice":0,"lastPrice":0}]}
            """;

    /** A right one of a model that is made from prices. */
    static final String WITH_PRICES = """
            {"engine":"1","seed":42,"samples":1000,"horizon":5,"model":"bootstrap","confidences":["0.95"],"prices":[70.5,71,69.25,70],"trades":[
             {"number":0,"signal":"BUY","units":10,"openPrice":69.25,"meanReturn":0.001,"returnDeviation":0.02,"firstPrice":0,"lastPrice":2},
             {"number":1,"signal":"SELL","units":10,"openPrice":70,"meanReturn":0.002,"returnDeviation":0.02,"firstPrice":1,"lastPrice":3}]}
            """;

    /** The right one with one piece of it replaced. */
    static String with(String piece, String other) {
        return with(GOOD, piece, other);
    }

    /** A body with one piece of it replaced. */
    static String with(String body, String piece, String other) {
        if (!body.contains(piece)) {
            throw new IllegalArgumentException("piece: %s (expected: part of the body)".formatted(piece));
        }
        return body.replace(piece, other);
    }

    /** A right one but for the number of its prices, each as long as a double gets. */
    static String ofPrices(int count) {
        String prices =
                IntStream.range(0, count).mapToObj(_ -> "1.2345678901234567E-7").collect(Collectors.joining(","));
        return with(WITH_PRICES, "70.5,71,69.25,70", prices);
    }

    /** A right one but for the number of its trades. */
    static String ofTrades(int count) {
        String trades = IntStream.range(0, count)
                .mapToObj(
                        "{\"number\":%d,\"signal\":\"BUY\",\"units\":1,\"openPrice\":1,\"meanReturn\":0,\"returnDeviation\":0,\"firstPrice\":0,\"lastPrice\":0}"
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
