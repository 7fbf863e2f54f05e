package io.tradeanalysis.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** The original's price files, which are not part of the project. */
public final class OriginalPrices {

    private static final String DATA = "TRADE_ANALYSIS_DATA";

    /** Their folder; the test is skipped, with a word, where it isn't named. */
    public static Path folder() {
        String folder = System.getenv(DATA);
        assumeTrue(folder != null, DATA + " names no folder of the original's price files");
        return Path.of(String.valueOf(folder)).toAbsolutePath();
    }

    private OriginalPrices() {}
}
