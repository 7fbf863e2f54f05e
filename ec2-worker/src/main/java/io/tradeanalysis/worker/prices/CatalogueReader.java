package io.tradeanalysis.worker.prices;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes catalogues of the versions of one file. A version that says nothing as a whole, or can't be read, takes no asset away: the
 * last one that said something stays in use, and without one what is known without a file; results then say so.
 */
final class CatalogueReader implements ParsedObjects.Parser<Catalogue> {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueReader.class);

    private final AtomicReference<Optional<Catalogue>> lastGood = new AtomicReference<>(Optional.empty());

    @Override
    public Catalogue parse(String name, InputStream bytes) throws IOException {
        CatalogueFile file = CatalogueFile.read(name, bytes);
        return file.problem().map(this::inUseInstead).orElseGet(() -> good(file));
    }

    @Override
    public Optional<Catalogue> withoutAny(String name) {
        return Optional.of(inUseInstead("%s can't be read; the worker's log says why".formatted(name)));
    }

    private Catalogue good(CatalogueFile file) {
        Catalogue good = Catalogue.of(file.entries());
        lastGood.set(Optional.of(good));
        return good;
    }

    private Catalogue inUseInstead(String problem) {
        LOG.warn("The catalogue can't be used: {}", problem);
        return lastGood.get()
                .map(good -> good.doubted("%s; its last good version is in use.".formatted(problem)))
                .orElseGet(() -> Catalogue.ofWellKnown()
                        .doubted("%s; the currency is taken without it, and may be wrong.".formatted(problem)));
    }
}
