package io.tradeanalysis.worker.prices;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What objects mean, found out once for each version however many ask at the same time. While the bytes of a newer version
 * can't be had, the last one that was read stays in use.
 *
 * @param <T> what an object means
 */
final class ParsedObjects<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ParsedObjects.class);

    private final ObjectSource source;
    private final Parser<T> parser;
    private final ConcurrentMap<String, Version<T>> versions = new ConcurrentHashMap<>();

    ParsedObjects(ObjectSource source, Parser<T> parser) {
        this.source = source;
        this.parser = parser;
    }

    /** Makes sense of an object's bytes; it fails only if they can't be read. */
    interface Parser<T> {
        T parse(String name, InputStream bytes) throws IOException;
    }

    private record Version<T>(StoredObject object, FutureTask<T> reading, Optional<Version<T>> before) {

        Optional<Version<T>> lastRead() {
            return reading.state() == FutureTask.State.SUCCESS ? Optional.of(this) : before;
        }

        /** Without what came before it, which would be kept for nothing. */
        Version<T> alone() {
            return new Version<>(object, reading, Optional.empty());
        }
    }

    /**
     * What the object means in the listed version.
     *
     * @throws IOException if no version could ever be read
     */
    T get(StoredObject object) throws IOException {
        Version<T> version = versions.compute(
                object.name(),
                (_, known) -> known != null && known.object().equals(object) ? known : next(object, known));
        version.reading().run();
        try {
            T parsed = version.reading().get();
            versions.replace(object.name(), version, version.alone());
            return parsed;
        } catch (ExecutionException e) {
            return fallBack(version, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + object.name(), e);
        }
    }

    private Version<T> next(StoredObject object, @Nullable Version<T> known) {
        Optional<Version<T>> before =
                known == null ? Optional.empty() : known.lastRead().map(Version::alone);
        return new Version<>(object, new FutureTask<>(() -> read(object)), before);
    }

    private T read(StoredObject object) throws IOException {
        try (InputStream bytes = source.open(object)) {
            return parser.parse(object.name(), bytes);
        }
    }

    /** The next one who asks tries again. */
    private T fallBack(Version<T> failed, @Nullable Throwable cause) throws IOException {
        String name = failed.object().name();
        if (!(cause instanceof IOException unreadable)) {
            throw new IllegalStateException("parsing " + name, cause);
        }
        if (failed.before().isEmpty()) {
            versions.remove(name, failed);
            throw unreadable;
        }
        Version<T> before = failed.before().get();
        versions.replace(name, failed, before);
        LOG.warn("{} could not be read, its version before stays in use: {}", name, unreadable.toString());
        return before.reading().resultNow();
    }

    /** Forgets objects that are no longer there. */
    void keepOnly(Set<String> names) {
        versions.keySet().retainAll(names);
    }
}
