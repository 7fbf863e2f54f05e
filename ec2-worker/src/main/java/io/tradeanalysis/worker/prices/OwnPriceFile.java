package io.tradeanalysis.worker.prices;

import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.engine.prices.PriceFile;
import io.tradeanalysis.engine.prices.PriceFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A price file that came with a request. It is read like any other, once, from memory, and nothing of it is kept.
 *
 * @param currency ISO 4217 code
 * @param csv its bytes, which can be read once
 */
public record OwnPriceFile(String currency, InputStream csv) {

    /** What is in it. */
    public PriceLookup read() throws IOException {
        return switch (PriceFileReader.read("The file", csv, OwnPrices.MAX_BYTES, OwnPrices.MAX_ROWS)) {
            case PriceFile.Unusable unusable -> new PriceLookup.Unusable(unusable.reason());
            case PriceFile.Usable usable -> new PriceLookup.Found(currency, usable.prices(), notices(usable));
        };
    }

    private static List<String> notices(PriceFile.Usable file) {
        return file.skippedLines().isEmpty()
                ? List.of()
                : List.of(Sentences.skippedRows("the file", file.skippedLines()));
    }
}
