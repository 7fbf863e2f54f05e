package io.tradeanalysis.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradeanalysis.engine.prices.PriceFile;
import io.tradeanalysis.engine.prices.PriceFileReader;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;

/** Prices that tests share. */
public final class TestPrices {

    /** Names the folder of the original's price files. */
    public static final String DATA = "TRADE_ANALYSIS_DATA";

    /** A random walk of business-like days: 0.05 % drift and 2 % deviation a day. */
    public static PriceSeries randomWalk(int size, long seed) {
        Random random = new Random(seed);
        double[] prices = new double[size];
        double price = 100;
        for (int i = 0; i < size; i++) {
            prices[i] = price;
            price *= 1 + 0.0005 + 0.02 * random.nextGaussian();
        }
        return ofPrices(prices);
    }

    /** A walk whose days are quiet and wild in turns, with wilder ones among them than normal returns have. */
    public static PriceSeries restlessWalk(int size, long seed) {
        Random random = new Random(seed);
        double[] prices = new double[size];
        double price = 100;
        double variance = 4e-4;
        for (int i = 0; i < size; i++) {
            prices[i] = price;
            double shock = random.nextGaussian() / Math.sqrt(0.25 + 1.5 * random.nextDouble());
            double surprise = Math.sqrt(variance) * shock;
            price *= 1 + 0.0005 + Math.clamp(surprise, -0.2, 0.2);
            variance = 2e-5 + 0.1 * surprise * surprise + 0.8 * variance;
        }
        return ofPrices(prices);
    }

    /** One price a day. */
    public static PriceSeries ofPrices(double... prices) {
        return PriceSeries.of(
                Stream.iterate(LocalDate.of(2000, 1, 1), day -> day.plusDays(1))
                        .limit(prices.length)
                        .toList(),
                prices);
    }

    /** One of the original's price files; the test is skipped, with a word, where they are not. */
    public static PriceSeries original(String asset) {
        String folder = System.getenv(DATA);
        assumeTrue(folder != null, DATA + " names no folder of the original's price files");
        Path file = Path.of(String.valueOf(folder), asset + ".csv");
        try (InputStream bytes = Files.newInputStream(file)) {
            return switch (PriceFileReader.read(asset + ".csv", bytes)) {
                case PriceFile.Usable usable -> usable.prices();
                case PriceFile.Unusable unusable -> throw new IllegalStateException(unusable.reason());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestPrices() {}
}
