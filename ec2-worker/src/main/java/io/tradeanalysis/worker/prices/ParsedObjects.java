package io.tradeanalysis.worker.prices;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What objects mean, found out once for each version however many ask at the same time. While the bytes of a newer version
 * can't be had, the last one that was read stays in use: nobody who could have it waits for long, and after a failure the newer
 * one is left alone for a while.
 *
 * @param <T> what an object means
 */
final class ParsedObjects<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ParsedObjects.class);

    private final ObjectSource source;
    private final Parser<T> parser;
    private final Duration most;
    private final Duration pause;
    private final InstantSource clock;
    private final ConcurrentMap<String, Version<T>> versions = new ConcurrentHashMap<>();

    /**
     * The objects of a source.
     *
     * @param most how long the read of one may take, to its last byte
     * @param pause how long a version is left alone that could not be read
     */
    ParsedObjects(ObjectSource source, Parser<T> parser, Duration most, Duration pause, InstantSource clock) {
        this.source = source;
        this.parser = parser;
        this.most = most;
        this.pause = pause;
        this.clock = clock;
    }

    /** Makes sense of an object's bytes; it fails only if they can't be read. */
    interface Parser<T> {
        T parse(String name, InputStream bytes) throws IOException;

        /** What to use where no version could ever be read, if there is such a thing. */
        default Optional<T> withoutAny(String name) {
            return Optional.empty();
        }
    }

    /** What is in use from the end of a read on, and until when nobody reads again. */
    private record Outcome<T>(T inUse, Instant until) {}

    /** A version, the read of it, and what was in use before. */
    private record Version<T>(StoredObject object, FutureTask<Outcome<T>> reading, Optional<T> before) {

        Optional<T> inUse() {
            return isRead() ? Optional.of(reading.resultNow().inUse()) : before;
        }

        boolean isToBeReadAgain(Instant now) {
            return isRead() && !now.isBefore(reading.resultNow().until());
        }

        private boolean isRead() {
            return reading.state() == Future.State.SUCCESS;
        }

        /** Without what was in use before it, which would be kept for nothing. */
        Version<T> alone() {
            return new Version<>(object, reading, Optional.empty());
        }
    }

    /**
     * What the object means in the listed version, or in the one before if the listed one can't be had in time.
     *
     * @param patience for the listed version, where there is one before; once it is over, no read is begun for that
     * @throws IOException if no version could ever be read, and there is nothing to use without one
     */
    T get(StoredObject object, Patience patience) throws IOException {
        Version<T> version = versions.compute(object.name(), (_, known) -> choose(object, known, patience));
        return version.before().isPresent() ? await(version, version.before().get(), patience) : await(version);
    }

    private Version<T> choose(StoredObject object, @Nullable Version<T> known, Patience patience) {
        if (known == null) {
            return read(object, Optional.empty());
        }
        Optional<T> inUse = known.inUse();
        boolean isNewest = known.object().equals(object) && !known.isToBeReadAgain(clock.instant());
        return isNewest || (inUse.isPresent() && patience.isOver()) ? known : read(object, inUse);
    }

    private Version<T> read(StoredObject object, Optional<T> before) {
        FutureTask<Outcome<T>> reading = new FutureTask<>(() -> readNow(object, before));
        Thread reader = Thread.ofVirtual().name("reading " + object.name()).start(reading);
        Thread.ofVirtual().name("limiting " + object.name()).start(() -> limit(reader));
        return new Version<>(object, reading, before);
    }

    /** An interrupt closes the socket that a virtual thread reads from; timeouts of single reads never end one that trickles. */
    private void limit(Thread reader) {
        try {
            if (!reader.join(most)) {
                reader.interrupt();
            }
        } catch (InterruptedException _) {
            reader.interrupt();
        }
    }

    private Outcome<T> readNow(StoredObject object, Optional<T> before) throws IOException {
        try (InputStream bytes = source.open(object)) {
            return new Outcome<>(parser.parse(object.name(), bytes), Instant.MAX);
        } catch (IOException e) {
            return keep(object, before, Thread.currentThread().isInterrupted() ? tooSlow(object, e) : e);
        } catch (RuntimeException e) {
            LOG.error("reading {} failed", object.name(), e);
            return keep(object, before, new IOException("reading %s failed".formatted(object.name()), e));
        }
    }

    private Outcome<T> keep(StoredObject object, Optional<T> before, IOException failure) throws IOException {
        Optional<T> inUse = before.or(() -> parser.withoutAny(object.name()));
        if (inUse.isEmpty()) {
            throw failure;
        }
        LOG.warn("{} could not be read, what was known before it stays in use: {}", object.name(), failure.toString());
        return new Outcome<>(inUse.get(), clock.instant().plus(pause));
    }

    private IOException tooSlow(StoredObject object, IOException e) {
        return new IOException("reading %s had no end after %d ms".formatted(object.name(), most.toMillis()), e);
    }

    private T await(Version<T> version, T before, Patience patience) throws IOException {
        try {
            T inUse =
                    version.reading().get(patience.left(), TimeUnit.NANOSECONDS).inUse();
            versions.replace(version.object().name(), version, version.alone());
            return inUse;
        } catch (TimeoutException _) {
            return before;
        } catch (ExecutionException e) {
            throw failure(version, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(version, e);
        }
    }

    private T await(Version<T> version) throws IOException {
        try {
            return version.reading().get().inUse();
        } catch (ExecutionException e) {
            throw failure(version, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(version, e);
        }
    }

    /** The next one who asks tries again. */
    private IOException failure(Version<T> failed, @Nullable Throwable cause) {
        String name = failed.object().name();
        versions.remove(name, failed);
        if (cause instanceof IOException unreadable) {
            return unreadable;
        }
        throw new IllegalStateException("reading " + name, cause);
    }

    private static IOException interrupted(Version<?> version, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted while reading " + version.object().name(), e);
    }

    /** Forgets objects that are no longer there. */
    void keepOnly(Set<String> names) {
        versions.keySet().retainAll(names);
    }
}
