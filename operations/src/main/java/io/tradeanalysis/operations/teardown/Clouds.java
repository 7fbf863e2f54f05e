package io.tradeanalysis.operations.teardown;

import io.tradeanalysis.operations.inventory.AtOnce;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.receipt.ProgramVersion;
import io.tradeanalysis.operations.receipt.Search;
import java.util.List;

/**
 * Where to look for environments.
 *
 * @param estates one a cloud
 */
public record Clouds(List<Estate> estates) {

    /** Keeps its own copy. */
    public Clouds {
        estates = List.copyOf(estates);
    }

    /** What is looked at, and for what. */
    Search search() {
        return new Search(ProgramVersion.text(), AtOnce.all(List.of(Cloud.values()), this::place));
    }

    private Search.Place place(Cloud cloud) {
        return estates.stream()
                .filter(estate -> estate.cloud() == cloud)
                .map(Clouds::place)
                .findFirst()
                .orElseGet(() -> Search.Place.unseen(cloud));
    }

    private static Search.Place place(Estate estate) {
        List<String> kinds =
                estate.waves().stream().flatMap(List::stream).map(Kind::name).toList();
        return new Search.Place(estate.cloud(), estate.place(), estate.details(), kinds);
    }
}
