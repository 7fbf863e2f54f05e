package io.tradeanalysis.worker.prices;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a source for its list only so often. While the source fails, its last list stays in use, and it is left alone for that
 * time as well.
 */
final class CachedListing implements ObjectSource {

    private static final Logger LOG = LoggerFactory.getLogger(CachedListing.class);

    private final ObjectSource source;
    private final Duration life;
    private final InstantSource clock;
    private Optional<Listing> last = Optional.empty();

    private record Listing(List<StoredObject> objects, Instant until) {}

    /**
     * A source in front of another.
     *
     * @param life how long a list is good
     */
    CachedListing(ObjectSource source, Duration life, InstantSource clock) {
        this.source = source;
        this.life = life;
        this.clock = clock;
    }

    /** One thread asks the source, the others wait for what it hears. */
    @Override
    public synchronized List<StoredObject> list() throws IOException {
        Instant now = clock.instant();
        if (last.isPresent() && now.isBefore(last.get().until())) {
            return last.get().objects();
        }
        Listing listing = new Listing(listNow(), now.plus(life));
        last = Optional.of(listing);
        return listing.objects();
    }

    private List<StoredObject> listNow() throws IOException {
        try {
            return List.copyOf(source.list());
        } catch (IOException e) {
            if (last.isEmpty()) {
                throw e;
            }
            LOG.warn("The last list stays in use: {}", e.toString());
            return last.get().objects();
        }
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
        return source.open(object);
    }
}
