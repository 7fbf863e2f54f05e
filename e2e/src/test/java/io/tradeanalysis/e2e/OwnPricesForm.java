package io.tradeanalysis.e2e;

/** The form with which prices are sent along. */
public final class OwnPricesForm {

    public static final String TYPE = "multipart/form-data; boundary=boundary";

    /**
     * All of it.
     *
     * @param inputs as JSON, without an asset
     * @param csv the prices, in USD
     */
    public static String of(String inputs, String csv) {
        return part("currency\"", "USD")
                + part("inputs\"", inputs)
                + part("prices\"; filename=\"prices.csv\"", csv)
                + "--boundary--\r\n";
    }

    private static String part(String name, String content) {
        return "--boundary\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n%s\r\n".formatted(name, content);
    }

    private OwnPricesForm() {}
}
