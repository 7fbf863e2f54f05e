package io.tradeanalysis.frontend.visitors;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.tradeanalysis.frontend.settings.Rate;
import java.time.Duration;
import java.util.Optional;

/** How often one visitor may ask; each has a bucket that fills steadily. Forgets those who have not asked for long. */
public final class RateLimit {

    private static final int MOST_VISITORS = 100_000;

    private final Optional<LoadingCache<String, Bucket>> buckets;

    private RateLimit(Optional<LoadingCache<String, Bucket>> buckets) {
        this.buckets = buckets;
    }

    /** The limit that a rate sets. */
    public static RateLimit of(Rate rate) {
        return new RateLimit(Optional.of(CacheBuilder.newBuilder()
                .maximumSize(MOST_VISITORS)
                .expireAfterAccess(rate.period())
                .build(CacheLoader.from(() -> bucket(rate)))));
    }

    /** No limit. */
    public static RateLimit none() {
        return new RateLimit(Optional.empty());
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(rate.times())
                        .refillGreedy(rate.times(), rate.period())
                        .build())
                .build();
    }

    /** Counts a request, unless that was done ahead; how long the visitor has to wait if it was one too many. */
    public Optional<Duration> count(Visitor visitor) {
        return visitor.isCountedAhead() ? Optional.empty() : countNow(visitor);
    }

    /** Counts what the visitor will ask for next, before it is known: that is then not counted again. */
    public Optional<Duration> countAhead(Visitor visitor) {
        Optional<Duration> wait = countNow(visitor);
        if (wait.isEmpty()) {
            visitor.countedAhead();
        }
        return wait;
    }

    private Optional<Duration> countNow(Visitor visitor) {
        return buckets.flatMap(all -> count(all.getUnchecked(visitor.address())));
    }

    private static Optional<Duration> count(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
