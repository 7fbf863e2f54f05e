package io.tradeanalysis.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An asset as the list beside the price files names it.
 *
 * @param asset its short name, that of its file
 * @param name what people call it
 * @param currency ISO 4217
 */
record DemoAsset(String asset, String name, String currency) {

    private static final String LIST = "assets.csv";

    static void writeList(Path folder, List<DemoAsset> assets) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(LIST))) {
            csv.writeRecord("asset", "name", "currency");
            assets.forEach(asset -> csv.writeRecord(asset.asset, asset.name, asset.currency));
        }
    }

    Path file(Path folder) {
        return folder.resolve(asset + ".csv");
    }
}
