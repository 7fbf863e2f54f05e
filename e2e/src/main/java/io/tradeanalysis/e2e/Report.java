package io.tradeanalysis.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was found, a row each, for docs/reliability.md. */
public final class Report {

    private static final Path FOLDER = Path.of("target/reliability");

    /**
     * Writes down a row whose target the test itself asserts, or that has none.
     *
     * @param place where it stands in the table
     */
    public static void row(int place, String test, String figure, String target, String measured) throws IOException {
        String row = "| %s | %s | %s | %s |".formatted(test, figure, target, measured);
        System.out.println(row);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("%03d.row".formatted(place)), row + "\n");
    }

    /**
     * Writes down a row whose figure is not asserted, such as a time; a miss is bold.
     *
     * @param place where it stands in the table
     * @param isMet whether what was measured meets the target
     */
    public static void row(int place, String test, String figure, String target, String measured, boolean isMet)
            throws IOException {
        row(place, test, figure, target, isMet ? measured : "**%s**".formatted(measured));
    }

    private Report() {}
}
