package io.tradeanalysis.worker.prices;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a source for its list only so often. While the source fails, its last list stays in use, and it is left alone for that
 * time as well; while it hangs, nobody who could have the last list waits for long.
 */
final class CachedListing implements ObjectSource {

    private static final Logger LOG = LoggerFactory.getLogger(CachedListing.class);

    private final ObjectSource source;
    private final Duration life;
    private final Duration patience;
    private final InstantSource clock;
    private Optional<Listing> last = Optional.empty();
    private @Nullable FutureTask<List<StoredObject>> asking;

    private record Listing(List<StoredObject> objects, Instant until) {}

    /**
     * A source in front of another.
     *
     * @param life how long a list is good
     * @param patience how long to wait for a new list where there is an old one
     */
    CachedListing(ObjectSource source, Duration life, Duration patience, InstantSource clock) {
        this.source = source;
        this.life = life;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public List<StoredObject> list() throws IOException {
        Optional<Listing> had;
        FutureTask<List<StoredObject>> answer;
        synchronized (this) {
            had = last;
            if (had.isPresent() && clock.instant().isBefore(had.get().until())) {
                return had.get().objects();
            }
            answer = ask();
        }
        return had.isPresent() ? await(answer, had.get().objects()) : await(answer);
    }

    /** One thread asks the source, however many wait for what it hears. */
    private FutureTask<List<StoredObject>> ask() {
        if (asking == null || asking.isDone()) {
            asking = new FutureTask<>(this::listNow);
            Thread.ofVirtual().name("listing").start(asking);
        }
        return asking;
    }

    private List<StoredObject> await(FutureTask<List<StoredObject>> answer, List<StoredObject> had) throws IOException {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return had;
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private static List<StoredObject> await(FutureTask<List<StoredObject>> answer) throws IOException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private static IOException failure(ExecutionException e) {
        return e.getCause() instanceof IOException unreadable ? unreadable : new IOException("listing", e.getCause());
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("interrupted while waiting for a list");
    }

    private List<StoredObject> listNow() throws IOException {
        List<StoredObject> objects;
        try {
            objects = List.copyOf(source.list());
        } catch (IOException e) {
            objects = lastAfter(e);
        } catch (RuntimeException e) {
            objects = lastAfter(new IOException("listing", e));
        }
        remember(objects);
        return objects;
    }

    private synchronized List<StoredObject> lastAfter(IOException failure) throws IOException {
        if (last.isEmpty()) {
            throw failure;
        }
        LOG.warn("The last list stays in use: {}", failure.toString());
        return last.get().objects();
    }

    private synchronized void remember(List<StoredObject> objects) {
        last = Optional.of(new Listing(objects, clock.instant().plus(life)));
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
        return source.open(object);
    }
}
