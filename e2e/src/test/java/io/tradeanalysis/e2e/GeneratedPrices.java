package io.tradeanalysis.e2e;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** Price files that a test makes itself. */
public final class GeneratedPrices {

    /** A random walk as a price file with ISO dates. */
    public static String csv(int rows, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Adj Close,Volume\n");
        double price = 100;
        for (int row = 0; row < rows; row++) {
            price *= 1 + 0.02 * random.nextGaussian();
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%2$f,%2$f,%2$f,%2$f,%2$f,1\n",
                    LocalDate.of(2010, 1, 1).plusDays(row),
                    price));
        }
        return text.toString();
    }

    private GeneratedPrices() {}
}
