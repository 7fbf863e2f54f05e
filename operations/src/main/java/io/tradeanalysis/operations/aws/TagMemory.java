package io.tradeanalysis.operations.aws;

import io.tradeanalysis.operations.inventory.AtOnce;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tags that AWS tells for one resource at a time: asked for all at once, and once in a tear-down, which looks many times. What has
 * none is asked for again, as it may just be being made.
 */
final class TagMemory {

    private final Function<String, Map<String, String>> ask;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    /** @param ask asks AWS for the tags of one, by whatever it wants to be told */
    TagMemory(Function<String, Map<String, String>> ask) {
        this.ask = ask;
    }

    /**
     * Candidates with their tags.
     *
     * @param key what {@code ask} is told of one
     */
    <T> Stream<Candidate> candidates(
            Stream<T> all, Function<T, String> key, BiFunction<T, Map<String, String>, Candidate> candidate) {
        return AtOnce.all(all.toList(), one -> candidate.apply(one, of(key.apply(one)))).stream();
    }

    private Map<String, String> of(String key) {
        Map<String, String> told = known.get(key);
        if (told != null) {
            return told;
        }
        Map<String, String> asked = ask.apply(key);
        if (!asked.isEmpty()) {
            known.put(key, Map.copyOf(asked));
        }
        return asked;
    }
}
