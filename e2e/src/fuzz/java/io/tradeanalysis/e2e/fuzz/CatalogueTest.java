package io.tradeanalysis.e2e.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.assets.Currencies;
import io.tradeanalysis.e2e.GeneratedPrices;
import io.tradeanalysis.worker.prices.PriceLookup;
import io.tradeanalysis.worker.prices.PriceStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of assets, {@code assets.csv}, beside a price file that is good. */
class CatalogueTest {

    private static final String ASSET = "AMZN";
    private static final int ROWS = 3;
    private static final Campaign CAMPAIGN = new Campaign(116, "the catalogue of assets");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve(ASSET + ".csv"), GeneratedPrices.csv(ROWS, 1));
    }

    @FuzzTest
    void shouldAcceptOrRefuse(byte[] file) throws Exception {
        Files.write(folder.resolve("assets.csv"), file);
        String text = new String(file, StandardCharsets.UTF_8);
        CAMPAIGN.attempt(budget -> {
            // a store of its own each time, since one that has read a file does not read it again
            Seen seen = budget.spend(() -> Seen.in(PriceStore.ofFolder(folder)));
            requireListed(seen.assets(), seen.lookup() instanceof PriceLookup.Found);
            return switch (seen.lookup()) {
                case PriceLookup.Unusable unusable -> {
                    Sentences.require(unusable.reason(), text);
                    yield Campaign.Fate.REFUSED;
                }
                case PriceLookup.Found found -> {
                    found.notices().forEach(notice -> Sentences.require(notice, text));
                    requireCurrency(found.currency());
                    yield found.notices().isEmpty() ? Campaign.Fate.ACCEPTED : Campaign.Fate.REFUSED;
                }
            };
        });
    }

    private record Seen(PriceLookup lookup, List<AssetInfo> assets) {

        static Seen in(PriceStore store) throws IOException {
            return new Seen(store.find(ASSET), store.assets());
        }
    }

    private static void requireCurrency(String currency) {
        if (!Currencies.isCode(currency)) {
            throw new AssertionError("currency " + currency);
        }
    }

    /** However bad the catalogue is, the price file is there. */
    private static void requireListed(List<AssetInfo> assets, boolean isUsable) {
        if (assets.size() != 1
                || !assets.getFirst().asset().equals(ASSET)
                || assets.getFirst().isUsable() != isUsable
                || assets.getFirst().name().chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError(assets.toString());
        }
    }

    @AfterAll
    static void end() throws IOException {
        CAMPAIGN.end();
    }
}
