package io.tradeanalysis.contract.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Properties;

/** List prices in USD, with the day they are of. */
public final class PriceList {

    private final Properties prices;

    private PriceList(Properties prices) {
        this.prices = prices;
    }

    /** The prices of the region that environments are made in by default. */
    public static PriceList usWest1() {
        Properties prices = new Properties();
        try (InputStream file = PriceList.class.getResourceAsStream("us-west-1.properties")) {
            if (file == null) {
                throw new IllegalStateException("the price list is missing");
            }
            prices.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PriceList(prices);
    }

    /** Whose prices they are, and where: {@code AWS us-west-1}. */
    public String name() {
        return text("name");
    }

    /** The day of the prices, ISO 8601. */
    public String date() {
        return text("date");
    }

    /**
     * One price in USD, for what the list's comments say.
     *
     * @throws IllegalArgumentException if the list has none of this name
     */
    public BigDecimal of(String name) {
        return new BigDecimal(text(name));
    }

    private String text(String name) {
        String value = prices.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("price: %s (expected: one of the list)".formatted(name));
        }
        return value.strip();
    }
}
