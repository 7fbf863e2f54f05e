package io.tradeanalysis.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** Price files of random walks with a fixed seed. */
public final class GeneratedPrices {

    /** Writes the price file of an asset. */
    public static void write(Path folder, String asset, int rows) throws IOException {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("Date,Adj Close\n");
        double price = 100;
        for (int row = 0; row < rows; row++) {
            price *= Math.exp(0.02 * random.nextGaussian());
            csv.append(LocalDate.EPOCH.plusDays(row)).append(',').append(price).append('\n');
        }
        Files.writeString(folder.resolve(asset + ".csv"), csv);
    }

    private GeneratedPrices() {}
}
