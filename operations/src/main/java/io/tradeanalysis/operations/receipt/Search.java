package io.tradeanalysis.operations.receipt;

import io.tradeanalysis.operations.inventory.Cloud;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Where was looked, and for what.
 *
 * @param program version of the program that looked
 * @param places one for each cloud
 */
public record Search(String program, List<Place> places) {

    /** What only the JSON tells: it is long, and a person knows it. */
    private static final String CALLER = "caller";

    /** Keeps its own copy. */
    public Search {
        places = List.copyOf(places);
    }

    /**
     * One cloud.
     *
     * @param cloud the cloud
     * @param where where in it, as a person writes it
     * @param details what tells this place from every other; empty if it was not looked at
     * @param kinds the kinds that were looked for
     */
    public record Place(Cloud cloud, String where, SequencedMap<String, String> details, List<String> kinds) {

        /** Keeps its own copies. */
        public Place {
            details = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(details));
            kinds = List.copyOf(kinds);
        }

        /** A cloud that was not looked at. */
        public static Place unseen(Cloud cloud) {
            return new Place(cloud, "not looked at", Collections.emptyNavigableMap(), List.of());
        }

        private boolean isSeen() {
            return !details.isEmpty();
        }

        private String text() {
            return details.entrySet().stream()
                    .filter(detail -> !detail.getKey().equals(CALLER))
                    .map(detail -> detail.getKey() + " " + detail.getValue())
                    .collect(Collectors.joining(", ", cloud.title() + " (", ")"));
        }
    }

    /** The places that were looked at, as a person writes them. */
    public String text() {
        return places.stream().filter(Place::isSeen).map(Place::text).collect(Collectors.joining(" and "));
    }

    /** The clouds that were not looked at, as a person writes them; empty if there are none. */
    String unseen() {
        return places.stream()
                .filter(place -> !place.isSeen())
                .map(place -> "; " + place.cloud().title() + " " + place.where())
                .collect(Collectors.joining());
    }
}
