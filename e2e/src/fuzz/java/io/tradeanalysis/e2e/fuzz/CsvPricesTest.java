package io.tradeanalysis.e2e.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tradeanalysis.engine.prices.PriceFile;
import io.tradeanalysis.engine.prices.PriceFileReader;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;

/** Price files, read as the worker reads those of its folder or bucket. */
class CsvPricesTest {

    private static final String NAME = "PRICES.csv";
    private static final Campaign CAMPAIGN = new Campaign(110, "price files");

    @FuzzTest
    void shouldAcceptOrRefuse(byte[] file) throws Exception {
        CAMPAIGN.attempt(budget -> switch (budget.spend(() -> read(file))) {
            case PriceFile.Usable usable -> {
                requireSound(usable.prices());
                requireSameAgain(usable.prices());
                yield Campaign.Fate.ACCEPTED;
            }
            case PriceFile.Unusable unusable -> {
                Sentences.require(unusable.reason(), new String(file, StandardCharsets.UTF_8));
                yield Campaign.Fate.REFUSED;
            }
        });
    }

    private static PriceFile read(byte[] file) throws IOException {
        return PriceFileReader.read(NAME, new ByteArrayInputStream(file));
    }

    private static void requireSound(PriceSeries prices) {
        for (int row = 0; row < prices.size(); row++) {
            if (row > 0 && !prices.date(row).isAfter(prices.date(row - 1))) {
                throw new AssertionError("row %d: %s after %s".formatted(row, prices.date(row), prices.date(row - 1)));
            }
            if (!(prices.price(row) > 0) || Double.isInfinite(prices.price(row))) {
                throw new AssertionError("row %d: price %s".formatted(row, prices.price(row)));
            }
        }
        if (prices.size() == 0) {
            throw new AssertionError("accepted without a price");
        }
    }

    /** A series that is written down is read as the same series. */
    private static void requireSameAgain(PriceSeries prices) throws IOException {
        String rows = IntStream.range(0, prices.size())
                .mapToObj(row -> prices.date(row) + "," + prices.price(row))
                .collect(Collectors.joining("\n", "Date,Adj Close\n", "\n"));
        if (!(read(rows.getBytes(StandardCharsets.UTF_8)) instanceof PriceFile.Usable again)
                || !again.prices().sha256().equals(prices.sha256())) {
            throw new AssertionError("not the same again: " + rows);
        }
    }

    @AfterAll
    static void end() throws IOException {
        CAMPAIGN.end();
    }
}
