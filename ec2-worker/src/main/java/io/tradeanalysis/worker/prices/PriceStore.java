package io.tradeanalysis.worker.prices;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.engine.prices.PriceFile;
import io.tradeanalysis.engine.prices.PriceFileReader;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prices of all assets: every {@code *.csv} of a source is the price file of the asset that it is named after, but
 * {@code assets.csv}, which may say names and currencies. A bad file makes its own asset unusable and no other, a bad line of
 * {@code assets.csv} the asset that it is about. Several threads may use a store at once.
 */
public final class PriceStore {

    /** How long it takes at most until a change in a bucket is seen. */
    private static final Duration LISTING_LIFE = Duration.ofSeconds(30);

    /** How long a request waits for a newer list, for a newer catalogue and for newer prices, where it has older ones. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** How long a newer object is left alone that could not be read. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** How long the read of one object may take: the largest needs 1.7 MiB a second. */
    private static final Duration LONGEST_READ = Duration.ofSeconds(60);

    /** The same of a catalogue, which is small: nobody who waits for the first one takes this worker for silent. */
    private static final Duration LONGEST_READ_OF_CATALOGUE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(PriceStore.class);

    private final ObjectSource source;
    private final ParsedObjects<PriceFile> files;
    private final ParsedObjects<Catalogue> catalogues;
    private final Catalogue wellKnown = Catalogue.ofWellKnown();
    private final Duration patience;

    PriceStore(ObjectSource source) {
        this(source, PATIENCE, LONGEST_READ, InstantSource.system());
    }

    PriceStore(ObjectSource source, Duration patience, Duration longestRead, InstantSource clock) {
        this(source, PriceFileReader::read, patience, longestRead, clock);
    }

    PriceStore(
            ObjectSource source,
            ParsedObjects.Parser<PriceFile> reader,
            Duration patience,
            Duration longestRead,
            InstantSource clock) {
        this.source = source;
        this.files = new ParsedObjects<>(source, eachAlone(reader), longestRead, PAUSE, clock);
        this.catalogues = new ParsedObjects<>(source, new CatalogueReader(), LONGEST_READ_OF_CATALOGUE, PAUSE, clock);
        this.patience = patience;
    }

    /** A mistake of the reader is met by one file alone, as if that were bad; what it was may quote the file, so the log alone says it. */
    private static ParsedObjects.Parser<PriceFile> eachAlone(ParsedObjects.Parser<PriceFile> reader) {
        return (name, bytes) -> {
            try {
                return reader.parse(name, bytes);
            } catch (RuntimeException e) {
                LOG.error("the reader of prices failed at {}", name, e);
                return new PriceFile.Unusable(
                        "%s can't be read; the worker's log says why".formatted(Symbols.show(name)));
            }
        };
    }

    /** The prices in the files of a folder; one that changes is read again. */
    public static PriceStore ofFolder(Path folder) {
        return new PriceStore(new FolderSource(folder));
    }

    /**
     * The prices in the objects of a bucket; one whose ETag stays is not fetched again, and while S3 fails or
     * hangs what was read before stays in use.
     *
     * @param prefix what their keys start with; empty, or ends in a slash
     * @param pathStyle whether the bucket's name goes into the path of addresses
     */
    public static PriceStore ofBucket(String bucket, String prefix, boolean pathStyle) {
        BucketSource source = new BucketSource(new Lazily<>(() -> S3Clients.make(pathStyle)), bucket, prefix);
        return new PriceStore(new CachedListing(source, LISTING_LIFE, PATIENCE, InstantSource.system()));
    }

    /**
     * All assets, sorted, those that can't be used included.
     *
     * @throws IOException if the source can't be asked now
     */
    public List<AssetInfo> assets() throws IOException {
        List<StoredObject> objects = source.list();
        files.keepOnly(objects.stream().map(StoredObject::name).collect(Collectors.toSet()));
        Catalogue catalogue = catalogue(objects);
        Patience forNewer = Patience.of(patience);
        return objects.stream()
                .filter(object -> Symbols.isPriceFile(object.name()))
                .map(object -> info(object, catalogue, forNewer))
                .sorted(Comparator.comparing(AssetInfo::asset))
                .toList();
    }

    /**
     * What it has of one asset.
     *
     * @throws IOException if the source can't be asked now
     */
    public PriceLookup find(String asset) throws IOException {
        List<StoredObject> objects = source.list();
        Optional<StoredObject> object = objects.stream()
                .filter(candidate -> Symbols.isPriceFile(candidate.name()))
                .filter(candidate -> Symbols.show(Symbols.of(candidate.name())).equals(asset))
                .findFirst();
        return object.isPresent()
                ? find(object.get(), catalogue(objects), Patience.of(patience))
                : new PriceLookup.Unusable(Sentences.onlyAssets(usableAssets()));
    }

    private PriceLookup find(StoredObject object, Catalogue catalogue, Patience forNewer) throws IOException {
        String symbol = Symbols.of(object.name());
        if (!Symbols.isAllowed(symbol)) {
            return new PriceLookup.Unusable(badName(object.name()));
        }
        return switch (catalogue.entry(symbol)) {
            case Catalogue.Entry.Wrong wrong -> new PriceLookup.Unusable(wrong.problem());
            case Catalogue.Entry.Named named ->
                switch (files.get(object, forNewer)) {
                    case PriceFile.Unusable unusable -> new PriceLookup.Unusable(unusable.reason());
                    case PriceFile.Usable usable ->
                        new PriceLookup.Found(
                                named.name().currency(), usable.prices(), notices(object, usable, catalogue));
                };
        };
    }

    private static List<String> notices(StoredObject object, PriceFile.Usable file, Catalogue catalogue) {
        Stream<String> skipped = file.skippedLines().isEmpty()
                ? Stream.empty()
                : Stream.of(Sentences.skippedRows(object.name(), file.skippedLines()));
        return Stream.concat(skipped, catalogue.doubt().stream()).toList();
    }

    private List<String> usableAssets() throws IOException {
        return assets().stream()
                .filter(AssetInfo::isUsable)
                .map(AssetInfo::asset)
                .toList();
    }

    private Catalogue catalogue(List<StoredObject> objects) throws IOException {
        for (StoredObject object : objects) {
            if (object.name().equals(Catalogue.FILE_NAME)) {
                return catalogues.get(object, Patience.of(patience));
            }
        }
        return wellKnown;
    }

    private AssetInfo info(StoredObject object, Catalogue catalogue, Patience forNewer) {
        String asset = Symbols.show(Symbols.of(object.name()));
        AssetName name = catalogue.nameToShow(asset);
        PriceLookup lookup;
        try {
            lookup = find(object, catalogue, forNewer);
        } catch (IOException _) {
            lookup = new PriceLookup.Unusable("%s can't be read now".formatted(object.name()));
        }
        return switch (lookup) {
            case PriceLookup.Found found -> usable(asset, name, found.prices());
            case PriceLookup.Unusable unusable -> unusable(asset, name, unusable.reason());
        };
    }

    private static AssetInfo usable(String asset, AssetName name, PriceSeries prices) {
        return new AssetInfo(
                asset,
                name.name(),
                name.currency(),
                prices.date(0),
                prices.date(prices.size() - 1),
                prices.size(),
                null);
    }

    private static AssetInfo unusable(String asset, AssetName name, String reason) {
        return new AssetInfo(asset, name.name(), name.currency(), null, null, 0, reason);
    }

    private static String badName(String file) {
        return "%s: the name of the asset has 1 to %d of A-Z, a-z, 0-9 and . _ ^ = -"
                .formatted(Symbols.show(file), Limits.MAX_ASSET_LENGTH);
    }
}
