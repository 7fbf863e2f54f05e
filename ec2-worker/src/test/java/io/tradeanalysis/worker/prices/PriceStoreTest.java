package io.tradeanalysis.worker.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.engine.prices.PriceFile;
import io.tradeanalysis.engine.prices.PriceFileReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class PriceStoreTest {

    private static final String GOOD = "Date,Adj Close\n2020-01-02,10\n2020-01-03,11\n";

    private final InMemorySource source = new InMemorySource();
    private final PriceStore store = new PriceStore(source);
    private Instant now = Instant.EPOCH;

    @Test
    void shouldListAssetsSortedWithTheirDatesAndNames() throws Exception {
        source.put("BTC-GBP.csv", "1", GOOD).put("AMZN.csv", "1", GOOD).put("notes.txt", "1", "no prices");

        LocalDate from = LocalDate.of(2020, 1, 2);
        LocalDate to = LocalDate.of(2020, 1, 3);
        assertThat(store.assets())
                .containsExactly(
                        new AssetInfo("AMZN", "Amazon", "USD", from, to, 2, null),
                        new AssetInfo("BTC-GBP", "Bitcoin", "GBP", from, to, 2, null));
    }

    @Test
    void shouldMakeOnlyTheAssetUnusableAtWhichTheReaderItselfFails() throws Exception {
        source.put("BAD.csv", "1", "secret").put("GOOD.csv", "1", GOOD);
        PriceStore failing = new PriceStore(
                source, PriceStoreTest::failAtSecrets, Duration.ZERO, Duration.ofMinutes(1), InstantSource.system());
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger logger = (Logger) LoggerFactory.getLogger(PriceStore.class);
        logger.addAppender(lines);

        try {
            assertThat(failing.assets())
                    .extracting(AssetInfo::asset, AssetInfo::problem)
                    .containsExactly(
                            tuple("BAD", "BAD.csv can't be read; the worker's log says why"), tuple("GOOD", null));
            assertThat(failing.find("BAD")).isInstanceOf(PriceLookup.Unusable.class);
            assertThat(failing.find("GOOD")).isInstanceOf(PriceLookup.Found.class);
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).contains("BAD.csv");
            assertThat(line.getThrowableProxy().getMessage()).contains("secret");
        });
        assertThat(source.openings()).isEqualTo(2);
    }

    private static PriceFile failAtSecrets(String name, InputStream bytes) throws IOException {
        byte[] content = bytes.readAllBytes();
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.equals("secret")) {
            throw new IllegalStateException("no number: " + text);
        }
        return PriceFileReader.read(name, new ByteArrayInputStream(content));
    }

    @Test
    void shouldTakeNamesAndCurrenciesFromTheCatalogueFile() throws Exception {
        source.put("AMZN.csv", "1", GOOD)
                .put("SAP.csv", "1", GOOD)
                .put("assets.csv", "1", "asset,name,currency\nSAP,SAP SE,EUR\n");

        assertThat(store.assets())
                .extracting(AssetInfo::asset, AssetInfo::name, AssetInfo::currency)
                .containsExactly(tuple("AMZN", "Amazon", "USD"), tuple("SAP", "SAP SE", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"ETH-EUR,EUR", "ETH-XYZ,USD", "EUR,USD", "A-B-JPY,JPY", "GBP-,USD"})
    void shouldReadTheCurrencyOfAnUnknownAssetFromItsSymbol(String asset, String currency) throws Exception {
        source.put(asset + ".csv", "1", GOOD);

        assertThat(store.assets()).singleElement().satisfies(info -> {
            assertThat(info.name()).isEqualTo(asset);
            assertThat(info.currency()).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: empty",
                "'Date,Adj Close;2020-01-02,10;2020-01-03,NaN'|line 3: price NaN is no number",
                "'Date,Adj Close;2020-01-02,10;2020-01-03,-1'|line 3: price -1",
                "'Date,Adj Close;2020-01-02,10;2020-01-02,11'|line 3: date 2020-01-02 twice",
                "'Date,Adj Close;01/02/2020,10;02/03/2020,11'|line 2: every date of the file fits both",
                "'Date,Close;2020-01-02,10'|line 1: no column Adj Close",
            })
    void shouldMakeOnlyTheAssetOfABadFileUnusable(String lines, String reason) throws Exception {
        source.put("BAD.csv", "1", lines.replace(';', '\n')).put("GOOD.csv", "1", GOOD);

        List<AssetInfo> assets = store.assets();

        assertThat(assets).extracting(AssetInfo::isUsable).containsExactly(false, true);
        assertThat(assets.getFirst().problem()).startsWith("BAD.csv, ").contains(reason);
        assertThat(store.find("BAD"))
                .isInstanceOfSatisfying(
                        PriceLookup.Unusable.class,
                        unusable -> assertThat(unusable.reason()).contains(reason));
        assertThat(store.find("GOOD")).isInstanceOf(PriceLookup.Found.class);
    }

    @Test
    void shouldTellOfSkippedRows() throws Exception {
        source.put("A.csv", "1", GOOD + "2020-01-06,null\n").put("B.csv", "1", GOOD + "2020-01-06,null\n".repeat(12));

        assertThat(found("A").notices()).containsExactly("1 row of A.csv without a price was skipped: line 4.");
        assertThat(found("B").notices())
                .containsExactly("12 rows of B.csv without a price were skipped: lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13"
                        + " and 2 more.");
    }

    @Test
    void shouldNameTheAssetsThereAre() throws Exception {
        source.put("B.csv", "1", GOOD).put("A.csv", "1", GOOD).put("BAD.csv", "1", "");

        assertThat(store.find("C")).isEqualTo(new PriceLookup.Unusable("Only A, B"));
    }

    @Test
    void shouldSayThatThereAreNoPricesYet() throws Exception {
        assertThat(store.find("AMZN")).isEqualTo(new PriceLookup.Unusable("There are no prices of any asset yet"));
    }

    @ParameterizedTest
    @CsvSource({"-rf", "a b", "x/../y", "'<b>'", "0123456789012345678901234567890123456789x"})
    void shouldNotUseAFileWithAnUnsafeName(String symbol) throws Exception {
        source.put(symbol + ".csv", "1", GOOD);

        AssetInfo info = store.assets().getFirst();

        assertThat(info.problem()).contains("the name of the asset has 1 to 40 of A-Z, a-z, 0-9 and . _ ^ = -");
        assertThat(store.find(info.asset())).isInstanceOf(PriceLookup.Unusable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'asset,name,currency;A,Name,XXQ'|assets.csv, line 2: currency XXQ (expected: an ISO 4217 code such as USD)",
                "'asset,name,currency;A,,USD'|assets.csv, line 2: name  (expected: 1 to 80 characters)",
                "'asset,name,currency;A,Name'|assets.csv, line 2: 2 fields (expected: asset,name,currency)",
                "'asset,name,currency;A,Name,USD;A,Other,USD'|assets.csv, line 3: asset A twice",
            })
    void shouldNotGuessWhatAWrongLineOfTheCatalogueMeans(String lines, String problem) throws Exception {
        source.put("A.csv", "1", GOOD).put("assets.csv", "1", lines.replace(';', '\n'));

        assertThat(store.assets())
                .singleElement()
                .extracting(AssetInfo::problem)
                .isEqualTo(problem);
        assertThat(store.find("A")).isEqualTo(new PriceLookup.Unusable(problem));
    }

    @Test
    void shouldKeepOtherAssetsWhenOneLineOfTheCatalogueIsWrong() throws Exception {
        source.put("A.csv", "1", GOOD)
                .put("B.csv", "1", GOOD)
                .put("assets.csv", "1", "asset,name,currency\nA,Name,??\nB,Name of B,EUR\n");

        assertThat(store.assets()).extracting(AssetInfo::isUsable).containsExactly(false, true);
        assertThat(found("B").currency()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @CsvSource({"'name,asset\nSAP,SAP SE'", "''", "'<html>\n<title>No such key'"})
    void shouldSayThatACurrencyMayBeWrongIfTheCatalogueSaysNothing(String catalogue) throws Exception {
        source.put("SAP.csv", "1", GOOD).put("BTC-GBP.csv", "1", GOOD).put("assets.csv", "1", catalogue);

        assertThat(store.assets())
                .extracting(AssetInfo::asset, AssetInfo::currency, AssetInfo::isUsable)
                .containsExactly(tuple("BTC-GBP", "GBP", true), tuple("SAP", "USD", true));
        assertThat(found("SAP").notices())
                .containsExactly("assets.csv, line 1: no header (expected: asset,name,currency);"
                        + " the currency is taken without it, and may be wrong.");
    }

    @Test
    void shouldKeepTheLastGoodCatalogueUntilThereIsABetterOne() throws Exception {
        source.put("SAP.csv", "1", GOOD).put("assets.csv", "1", "asset,name,currency\nSAP,SAP SE,EUR\n");
        assertThat(found("SAP").notices()).isEmpty();

        for (String version : List.of("2", "3")) {
            source.put("assets.csv", version, "garbage " + version);
            assertThat(found("SAP").currency()).isEqualTo("EUR");
            assertThat(found("SAP").notices())
                    .containsExactly("assets.csv, line 1: no header (expected: asset,name,currency);"
                            + " its last good version is in use.");
        }

        source.put("assets.csv", "4", "asset,name,currency\nSAP,SAP SE,CHF\n");
        assertThat(found("SAP").currency()).isEqualTo("CHF");
        assertThat(found("SAP").notices()).isEmpty();
    }

    /** As S3 does where the worker may not read this one object, or where that is archived. */
    @Test
    void shouldGoWithoutACatalogueThatIsThereAndNotGivenAndAskForItAgainLater() throws Exception {
        PriceStore fresh = new PriceStore(source, Duration.ofMinutes(1), Duration.ofMinutes(1), () -> now);
        source.put("SAP.csv", "1", GOOD).put("assets.csv", "1", "asset,name,currency\nSAP,SAP SE,EUR\n");
        source.refuse("assets.csv");

        assertThat(fresh.assets())
                .extracting(AssetInfo::asset, AssetInfo::currency, AssetInfo::isUsable)
                .containsExactly(tuple("SAP", "USD", true));
        assertThat(found(fresh, "SAP").notices())
                .containsExactly("assets.csv can't be read; the worker's log says why;"
                        + " the currency is taken without it, and may be wrong.");
        assertThat(source.openings()).isEqualTo(2);

        source.refuse("");
        now = now.plusSeconds(29);
        assertThat(found(fresh, "SAP").currency()).isEqualTo("USD");
        now = now.plusSeconds(1);
        assertThat(found(fresh, "SAP").currency()).isEqualTo("EUR");
        assertThat(found(fresh, "SAP").notices()).isEmpty();
    }

    /** The list was made in time; nobody is told of prices, of whichever currency. */
    @Test
    void shouldFailWhereNothingIsGivenThoughACatalogueCanBeDoneWithout() throws Exception {
        ObjectSource listing = new ObjectSource() {
            @Override
            public List<StoredObject> list() {
                return List.of(new StoredObject("SAP.csv", "1"), new StoredObject("assets.csv", "1"));
            }

            @Override
            public InputStream open(StoredObject object) throws IOException {
                throw new IOException("no answer to " + object.name());
            }
        };

        assertThatThrownBy(() -> new PriceStore(listing).find("SAP"))
                .isInstanceOf(IOException.class)
                .hasMessage("no answer to SAP.csv");
    }

    @Test
    void shouldReadAVersionOnce() throws Exception {
        source.put("A.csv", "1", GOOD);

        found("A");
        found("A");
        store.assets();

        assertThat(source.openings()).isEqualTo(1);
    }

    @Test
    void shouldReadAFileAgainWhenItChanges() throws Exception {
        source.put("A.csv", "1", GOOD);
        assertThat(found("A").prices().size()).isEqualTo(2);

        source.put("A.csv", "2", GOOD + "2020-01-06,12\n");

        assertThat(found("A").prices().size()).isEqualTo(3);
    }

    @Test
    void shouldForgetAFileThatWasDeleted() throws Exception {
        source.put("A.csv", "1", GOOD);
        found("A");

        source.remove("A.csv");

        assertThat(store.assets()).isEmpty();
        assertThat(store.find("A")).isInstanceOf(PriceLookup.Unusable.class);
    }

    @Test
    void shouldFailAloneIfTheSourceFails() throws Exception {
        source.put("A.csv", "1", GOOD);
        source.fail(true);

        assertThatThrownBy(() -> store.find("A")).isInstanceOf(IOException.class);

        source.fail(false);
        assertThat(found("A").prices().size()).isEqualTo(2);
    }

    private PriceLookup.Found found(String asset) throws IOException {
        return found(store, asset);
    }

    private static PriceLookup.Found found(PriceStore store, String asset) throws IOException {
        return (PriceLookup.Found) store.find(asset);
    }
}
