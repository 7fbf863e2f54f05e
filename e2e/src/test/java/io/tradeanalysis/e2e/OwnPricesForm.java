package io.tradeanalysis.e2e;

import java.util.Map;
import java.util.stream.Collectors;

/** The form with which prices are sent along. */
public final class OwnPricesForm {

    public static final String TYPE = "multipart/form-data; boundary=boundary";

    /**
     * That of the API.
     *
     * @param inputs as JSON, without an asset
     * @param csv the prices, in USD
     */
    public static String of(String inputs, String csv) {
        return of(inputs, Map.of(), csv);
    }

    /**
     * That of API and pages, each of which takes its own inputs.
     *
     * @param inputs as JSON, without an asset
     * @param fields the same for pages
     * @param csv the prices, in USD
     */
    public static String of(String inputs, Map<String, String> fields, String csv) {
        return part("currency\"", "USD")
                + part("inputs\"", inputs)
                + fields.entrySet().stream()
                        .map(field -> part(field.getKey() + "\"", field.getValue()))
                        .collect(Collectors.joining())
                + part("prices\"; filename=\"prices.csv\"", csv)
                + "--boundary--\r\n";
    }

    private static String part(String name, String content) {
        return "--boundary\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n%s\r\n".formatted(name, content);
    }

    private OwnPricesForm() {}
}
