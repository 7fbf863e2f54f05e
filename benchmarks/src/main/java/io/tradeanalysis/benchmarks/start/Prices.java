package io.tradeanalysis.benchmarks.start;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * A folder of price files, and what is asked of it.
 *
 * @param folder of the files
 * @param asset that is analysed
 * @param text says which they are
 */
record Prices(Path folder, String asset, String text) {

    private static final String DATA = "TRADE_ANALYSIS_DATA";
    private static final int BARS = 20;
    private static final int SAMPLES = 100_000;
    private static final int ROWS = 3_775;

    /** Those of the original, if a variable names them; otherwise as many generated ones, in a folder. */
    static Prices here(Path folder) throws IOException {
        String data = System.getenv().getOrDefault(DATA, "");
        return Files.isReadable(Path.of(data, "AMZN.csv"))
                ? new Prices(Path.of(data), "AMZN", "prices: AMZN of the original, 375 trades")
                : generated(Files.createDirectory(folder.resolve("prices")));
    }

    private static Prices generated(Path folder) throws IOException {
        Random random = new Random(ROWS);
        StringBuilder file = new StringBuilder("Date,Adj Close\n");
        LocalDate day = LocalDate.of(2005, 1, 1);
        double price = 100;
        for (int row = 0; row < ROWS; row++) {
            price *= Math.exp(0.02 * random.nextGaussian());
            file.append(String.format(Locale.ROOT, "%s,%.4f%n", day.plusDays(row), price));
        }
        Files.writeString(folder.resolve("WALK.csv"), file);
        return new Prices(
                folder,
                "WALK",
                "prices: a generated walk as long as AMZN's, since %s names no AMZN.csv".formatted(DATA));
    }

    /** The analysis that is measured. */
    AnalysisRequest request(long seed) {
        return AnalysisRequest.of(asset, BARS, BARS, SAMPLES, seed).computedBy(Compute.EC2, 2);
    }
}
