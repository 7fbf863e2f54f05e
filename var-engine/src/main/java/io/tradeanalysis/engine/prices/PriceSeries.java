package io.tradeanalysis.engine.prices;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prices by date: dates strictly ascending, each price finite and within a range in which nothing can overflow. */
public final class PriceSeries {

    /** The lowest price, in the asset's currency. */
    public static final double LOWEST_PRICE = 1e-9;

    /** The highest price, in the asset's currency. */
    public static final double HIGHEST_PRICE = 1e12;

    private final int[] epochDays;
    private final double[] prices;
    private final OpeningPrices opens;

    /** Found when first asked for; whoever finds it twice finds the same. */
    private volatile @Nullable String sha256;

    private PriceSeries(int[] epochDays, double[] prices, OpeningPrices opens) {
        this.epochDays = epochDays;
        this.prices = prices;
        this.opens = opens;
    }

    /**
     * A series of its own copies.
     *
     * @param dates strictly ascending
     * @param prices as many, each within {@value #LOWEST_PRICE} .. {@value #HIGHEST_PRICE}
     * @throws IllegalArgumentException if they are not so
     */
    public static PriceSeries of(List<LocalDate> dates, double[] prices) {
        int[] days = dates.stream()
                .mapToInt(date -> Math.toIntExact(date.toEpochDay()))
                .toArray();
        return of(days, prices, new OpeningPrices.Missing("none were given"));
    }

    /**
     * The same series with opening prices.
     *
     * @param opens one a row, adjusted like the prices, each within their range
     */
    public PriceSeries withOpens(double[] opens) {
        return of(epochDays, prices, new OpeningPrices.Known(opens.clone()));
    }

    static PriceSeries of(int[] epochDays, double[] prices, OpeningPrices opens) {
        if (epochDays.length != prices.length) {
            throw new IllegalArgumentException(
                    "prices: %d (expected: %d, one a date)".formatted(prices.length, epochDays.length));
        }
        for (int i = 0; i < prices.length; i++) {
            if (i > 0 && epochDays[i] <= epochDays[i - 1]) {
                throw new IllegalArgumentException("date of row %d: %s (expected: after %s)"
                        .formatted(i, LocalDate.ofEpochDay(epochDays[i]), LocalDate.ofEpochDay(epochDays[i - 1])));
            }
            if (!isPrice(prices[i])) {
                throw new IllegalArgumentException("price of row %d: %s (expected: %s .. %s)"
                        .formatted(i, prices[i], LOWEST_PRICE, HIGHEST_PRICE));
            }
        }
        if (opens instanceof OpeningPrices.Known known) {
            requireOpens(known.values(), prices.length);
        }
        return new PriceSeries(epochDays.clone(), prices.clone(), opens);
    }

    private static void requireOpens(double[] opens, int rows) {
        if (opens.length != rows) {
            throw new IllegalArgumentException("opens: %d (expected: %d, one a date)".formatted(opens.length, rows));
        }
        for (int row = 0; row < rows; row++) {
            if (!isPrice(opens[row])) {
                throw new IllegalArgumentException("open of row %d: %s (expected: %s .. %s)"
                        .formatted(row, opens[row], LOWEST_PRICE, HIGHEST_PRICE));
            }
        }
    }

    /** Whether a price of a series may have this value. */
    public static boolean isPrice(double value) {
        return value >= LOWEST_PRICE && value <= HIGHEST_PRICE;
    }

    /** Number of prices. */
    public int size() {
        return prices.length;
    }

    /** The date of a row, from 0. */
    public LocalDate date(int row) {
        return LocalDate.ofEpochDay(epochDays[row]);
    }

    /** The price of a row, from 0, in the asset's currency. */
    public double price(int row) {
        return prices[row];
    }

    /** The opening prices; no part of {@link #sha256()}. */
    public OpeningPrices opens() {
        return opens;
    }

    /** All dates. */
    public List<LocalDate> dates() {
        return IntStream.of(epochDays).mapToObj(LocalDate::ofEpochDay).toList();
    }

    /** A copy of all prices. */
    public double[] prices() {
        return prices.clone();
    }

    /** SHA-256 over every row's day since 1970-01-01 (4 bytes) and IEEE bits of its price (8 bytes), hexadecimal. */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = digest();
            sha256 = known;
        }
        return known;
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer row = ByteBuffer.allocate(Integer.BYTES + Double.BYTES);
            for (int i = 0; i < prices.length; i++) {
                digest.update(
                        row.clear().putInt(epochDays[i]).putDouble(prices[i]).flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
