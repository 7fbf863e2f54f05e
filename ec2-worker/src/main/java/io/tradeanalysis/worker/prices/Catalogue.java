package io.tradeanalysis.worker.prices;

import io.tradeanalysis.contract.assets.Currencies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Names and currencies of assets: those of a catalogue file, else those of well-known assets, else what the symbol says. */
final class Catalogue {

    /** The catalogue file among the price files. */
    static final String FILE_NAME = "assets.csv";

    private static final String WELL_KNOWN = "well-known-assets.csv";
    private static final String USUAL_CURRENCY = "USD";

    private final Map<String, Entry> listed;
    private final Map<String, Entry> wellKnown;
    private final Optional<String> doubt;

    private Catalogue(Map<String, Entry> listed, Map<String, Entry> wellKnown, Optional<String> doubt) {
        this.listed = listed;
        this.wellKnown = wellKnown;
        this.doubt = doubt;
    }

    /** What a catalogue says of one asset. */
    sealed interface Entry {

        /** It says it well. */
        record Named(AssetName name) implements Entry {}

        /** It says it wrongly; the problem is a sentence that names file, line and reason. */
        record Wrong(String problem) implements Entry {}
    }

    /** The catalogue of a place that has no file for it. */
    static Catalogue ofWellKnown() {
        return new Catalogue(Map.of(), wellKnown(), Optional.empty());
    }

    /** The catalogue that a file makes which says this. */
    static Catalogue of(Map<String, Entry> listed) {
        return new Catalogue(listed, wellKnown(), Optional.empty());
    }

    /** The same, in use though the file says something else, which is not understood. */
    Catalogue doubted(String doubt) {
        return new Catalogue(listed, wellKnown, Optional.of(doubt));
    }

    private static Map<String, Entry> wellKnown() {
        try (InputStream bytes = Catalogue.class.getResourceAsStream(WELL_KNOWN)) {
            if (bytes == null) {
                throw new IllegalStateException(WELL_KNOWN + " is missing from the jar");
            }
            return CatalogueFile.read(WELL_KNOWN, bytes).entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence for whoever reads a currency from it, if it may no longer be the right one. */
    Optional<String> doubt() {
        return doubt;
    }

    /** What an asset is called. */
    Entry entry(String asset) {
        return listed.getOrDefault(asset, wellKnown.getOrDefault(asset, new Entry.Named(ofSymbol(asset))));
    }

    /** The name to show even where the catalogue is wrong. */
    AssetName nameToShow(String asset) {
        return switch (entry(asset)) {
            case Entry.Named named -> named.name();
            case Entry.Wrong _ -> ofSymbol(asset);
        };
    }

    /** BTC-GBP is in GBP; a symbol that names no currency is taken to be in US dollars. */
    private static AssetName ofSymbol(String asset) {
        String suffix = asset.substring(asset.lastIndexOf('-') + 1);
        return new AssetName(asset, asset.contains("-") && Currencies.isCode(suffix) ? suffix : USUAL_CURRENCY);
    }
}
